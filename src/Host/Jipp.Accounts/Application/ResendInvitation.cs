using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Mails an invited person a new link; the older one dies.</summary>
[Permission(Permissions.Invite)]
internal sealed record ResendInvitation(Guid Person) : ICommand<Result>;

internal sealed class ResendInvitationValidator : AbstractValidator<ResendInvitation>
{
    public ResendInvitationValidator() => RuleFor(command => command.Person).NotEmpty().WithMessage("Akun tidak disebut.");
}

internal sealed class ResendInvitationHandler(PeopleInReach people, Letters letters, TimeProvider clock) : ICommandHandler<ResendInvitation, Result>
{
    public async Task<Result> Handle(ResendInvitation command, CancellationToken ct)
    {
        var found = await people.ToChange(command.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.State != PersonState.Invited)
        {
            return Invitations.NotOpen;
        }

        letters.Invite(found.Value, found.Value.IssueLink(Person.InvitationLasts, clock.GetUtcNow()));
        return Result.Success();
    }
}

internal static class Invitations
{
    public static readonly Error NotOpen = Error.Conflict("invitation.not-open", "Undangan ini sudah diterima atau dicabut. Muat ulang halaman.");
}
