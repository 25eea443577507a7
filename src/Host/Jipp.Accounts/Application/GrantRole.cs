using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Gives a person one more role. An active person takes its office with it.</summary>
[Permission(Permissions.Manage)]
internal sealed record GrantRole(Guid Person, string Role, string? Agency, string? Unit, string? Hub, int? Edition) : ICommand<Result>, IRoleChoice;

internal sealed class GrantRoleValidator : RoleChoiceValidator<GrantRole>
{
    public GrantRoleValidator()
    {
        RuleFor(command => command.Person).NotEmpty().WithMessage("Akun tidak disebut.");
        AddRoleRules();
    }
}

internal sealed class GrantRoleHandler(PeopleInReach people, RoleChooser roles, TimeProvider clock) : ICommandHandler<GrantRole, Result>
{
    public async Task<Result> Handle(GrantRole command, CancellationToken ct)
    {
        var found = await people.ToChange(command.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var grant = await roles.Choose(command, ct);
        if (!grant.IsSuccess)
        {
            return grant.Error;
        }

        var person = found.Value;
        if (person.State == PersonState.Closed)
        {
            return Error.Conflict("person.closed", "Akun ini sudah ditutup. Undang kembali orangnya.");
        }

        if (person.Has(grant.Value))
        {
            return Error.Conflict("role.held", "Akun ini sudah memegang peran itu.");
        }

        if (!person.MayHold(grant.Value))
        {
            return Error.Conflict("role.incompatible", "Auditor tidak boleh memegang peran lain, karena ia hanya membaca. Cabut peran yang ada lebih dulu.");
        }

        person.Grant(grant.Value, clock.GetUtcNow());
        return Result.Success();
    }
}
