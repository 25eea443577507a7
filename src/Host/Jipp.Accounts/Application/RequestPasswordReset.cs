using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Mails a link to set a new password, if the address has an account. The answer never tells whether it has.</summary>
[Permission(Permission.Public)]
internal sealed record RequestPasswordReset(string Email) : ICommand<Result>;

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() =>
        RuleFor(command => command.Email).Must(EmailAddress.LooksRight).WithMessage("Isi alamat surel yang lengkap, misalnya nama@instansi.go.id.");
}

internal sealed class RequestPasswordResetHandler(IRepository<Person> people, Letters letters, TimeProvider clock) : ICommandHandler<RequestPasswordReset, Result>
{
    public async Task<Result> Handle(RequestPasswordReset command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await people.Find(new PersonByEmail(command.Email), ct) is { } person && person.MayAskForLink(now))
        {
            if (person.State == PersonState.Invited)
            {
                letters.Invite(person, person.IssueLink(Person.InvitationLasts, now));
            }
            else
            {
                letters.Reset(person, person.IssueLink(Person.ResetLasts, now));
            }
        }

        return Result.Success();
    }
}
