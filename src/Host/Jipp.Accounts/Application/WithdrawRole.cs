using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Takes a role from a person, and the office with it.</summary>
/// <param name="Place">Id of the role's scope; empty for a role without one.</param>
[Permission(Permissions.Manage)]
internal sealed record WithdrawRole(Guid Person, string Role, string Place) : ICommand<Result>;

internal sealed class WithdrawRoleValidator : AbstractValidator<WithdrawRole>
{
    public WithdrawRoleValidator()
    {
        RuleFor(command => command.Person).NotEmpty().WithMessage("Akun tidak disebut.");
        RuleFor(command => command.Role).NotEmpty().WithMessage("Pilih peran.");
        RuleFor(command => command.Place).NotNull().WithMessage("Pilih peran.");
    }
}

internal sealed class WithdrawRoleHandler(PeopleInReach people, LastSecretariat last, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawRole, Result>
{
    public async Task<Result> Handle(WithdrawRole command, CancellationToken ct)
    {
        var found = await people.ToChange(command.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        if (person.Roles.FirstOrDefault(role => role.Role == command.Role && role.Place == command.Place) is not { } held)
        {
            return Error.Conflict("role.not-held", "Peran ini sudah dicabut. Muat ulang halaman.");
        }

        if (person.Id.Value == user.Id)
        {
            return Error.Conflict("role.own", "Anda tidak dapat mencabut peran Anda sendiri. Minta rekan melakukannya.");
        }

        if (person.Roles.Count == 1)
        {
            return Error.Conflict("role.only", "Ini satu-satunya peran akun ini. Tutup akunnya atau cabut undangannya, atau beri peran lain lebih dulu.");
        }

        if (held.Role == RoleKind.Secretariat.Key && await last.Is(person, ct))
        {
            return LastSecretariat.Refusal;
        }

        person.Withdraw(held, clock.GetUtcNow());
        return Result.Success();
    }
}
