using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>
/// Uses the link of a mail: accepts an invitation by setting the first password, or replaces a forgotten one. All sessions end.
/// </summary>
[Permission(Permission.Public)]
internal sealed record SetPassword(string Token, string Password, string Repeated) : ICommand<Result>;

internal sealed class SetPasswordValidator : AbstractValidator<SetPassword>
{
    public SetPasswordValidator()
    {
        RuleFor(command => command.Token).NotNull().WithMessage("Tautan tidak lengkap.");
        RuleFor(command => command.Password).NewPassword();
        RuleFor(command => command.Repeated).Equal(command => command.Password).WithMessage("Kedua isian kata sandi tidak sama.");
    }
}

internal sealed class SetPasswordHandler(IRepository<Person> people, IPasswords passwords, ISignInAttempts attempts, Letters letters, TimeProvider clock)
    : ICommandHandler<SetPassword, Result>
{
    public async Task<Result> Handle(SetPassword command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (command.Token.Length != AccessToken.TextLength || await people.Find(new PersonByLink(command.Token), ct) is not { } person || !person.LinkIsOpen(now))
        {
            return ReadLinkHandler.Dead;
        }

        if (PasswordRule.IsAbout(command.Password, person.Email))
        {
            return Passwords.TooClose(nameof(command.Password));
        }

        if (person.State == PersonState.Active)
        {
            letters.PasswordChanged(person, now);
        }

        person.SetPassword(passwords.Hash(command.Password), now);
        await attempts.Forget(person.EmailKey, ct);
        return Result.Success();
    }
}

internal static class Passwords
{
    public static Error TooClose(string field) => Error.Invalid([new FieldError(field, "Kata sandi ini terlalu mirip dengan alamat surel. Pakailah yang lain.")]);
}
