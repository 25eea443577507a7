using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Ends an account: sessions, links, roles and offices, at once. Duties move to the next holder of the office.</summary>
[Permission(Permissions.Manage)]
internal sealed record ClosePerson(Guid Person) : ICommand<Result>;

internal sealed class ClosePersonValidator : AbstractValidator<ClosePerson>
{
    public ClosePersonValidator() => RuleFor(command => command.Person).NotEmpty().WithMessage("Akun tidak disebut.");
}

internal sealed class ClosePersonHandler(PeopleInReach people, LastSecretariat last, ICurrentUser user, TimeProvider clock) : ICommandHandler<ClosePerson, Result>
{
    public async Task<Result> Handle(ClosePerson command, CancellationToken ct)
    {
        var found = await people.ToChange(command.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        if (person.Id.Value == user.Id)
        {
            return Error.Conflict("person.self", "Anda tidak dapat menutup akun Anda sendiri. Minta rekan melakukannya.");
        }

        if (person.State != PersonState.Active)
        {
            return Error.Conflict("person.not-active", "Akun ini tidak aktif. Muat ulang halaman.");
        }

        if (await last.Is(person, ct))
        {
            return LastSecretariat.Refusal;
        }

        person.Close(clock.GetUtcNow());
        return Result.Success();
    }
}
