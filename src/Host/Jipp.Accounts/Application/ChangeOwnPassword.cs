using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>A signed-in person replaces the own password; sessions on other devices end.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ChangeOwnPassword(string Current, string Password, string Repeated) : ICommand<Result>;

internal sealed class ChangeOwnPasswordValidator : AbstractValidator<ChangeOwnPassword>
{
    public ChangeOwnPasswordValidator()
    {
        RuleFor(command => command.Current).Must(password => password is { Length: > 0 and <= PasswordRule.Longest }).WithMessage("Isi kata sandi Anda yang sekarang.");
        RuleFor(command => command.Password).NewPassword();
        RuleFor(command => command.Repeated).Equal(command => command.Password).WithMessage("Kedua isian kata sandi tidak sama.");
    }
}

internal sealed class ChangeOwnPasswordHandler(OwnAccount own, IPasswords passwords, ISignInAttempts attempts, ISessions sessions, Letters letters, TimeProvider clock)
    : ICommandHandler<ChangeOwnPassword, Result>
{
    public async Task<Result> Handle(ChangeOwnPassword command, CancellationToken ct)
    {
        var found = await own.Find(ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        if (!await attempts.Begin(person.EmailKey, ct))
        {
            return Error.Invalid("sign-in.locked", "Terlalu banyak percobaan. Tunggu 15 menit.");
        }

        if (passwords.Match(person.PasswordHash, command.Current) == PasswordMatch.No)
        {
            return Error.Invalid([new FieldError(nameof(command.Current), "Kata sandi yang sekarang tidak cocok.")]);
        }

        if (PasswordRule.IsAbout(command.Password, person.Email))
        {
            return Passwords.TooClose(nameof(command.Password));
        }

        await attempts.Forget(person.EmailKey, ct);
        letters.PasswordChanged(person, clock.GetUtcNow());
        person.ChangePassword(passwords.Hash(command.Password));
        await sessions.Begin(person);
        return Result.Success();
    }
}
