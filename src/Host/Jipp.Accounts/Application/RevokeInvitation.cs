using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Takes an invitation back. Nobody ever acted under it, so nothing of it is kept.</summary>
[Permission(Permissions.Invite)]
internal sealed record RevokeInvitation(Guid Person) : ICommand<Result>;

internal sealed class RevokeInvitationValidator : AbstractValidator<RevokeInvitation>
{
    public RevokeInvitationValidator() => RuleFor(command => command.Person).NotEmpty().WithMessage("Akun tidak disebut.");
}

internal sealed class RevokeInvitationHandler(PeopleInReach people, IRepository<Person> repository, TimeProvider clock) : ICommandHandler<RevokeInvitation, Result>
{
    public async Task<Result> Handle(RevokeInvitation command, CancellationToken ct)
    {
        var found = await people.ToChange(command.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        if (person.State != PersonState.Invited)
        {
            return Invitations.NotOpen;
        }

        // Somebody who came back has a history that other records point to.
        if (person.Offices.Count > 0)
        {
            person.Close(clock.GetUtcNow());
        }
        else
        {
            repository.Remove(person);
        }

        return Result.Success();
    }
}
