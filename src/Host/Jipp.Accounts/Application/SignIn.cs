using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Begins a session. Unknown address, wrong password and closed account get one and the same answer.</summary>
[Permission(Permission.Public)]
internal sealed record SignIn(string Email, string Password) : ICommand<Result<SignedIn>>;

/// <param name="Language">The person's language, for the first page.</param>
internal sealed record SignedIn(string Language);

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(command => command.Email).Must(email => email?.Trim() is { Length: > 0 and <= EmailAddress.LongestAllowed }).WithMessage("Isi alamat surel Anda.");
        RuleFor(command => command.Password).Must(password => password is { Length: > 0 and <= PasswordRule.Longest }).WithMessage("Isi kata sandi Anda.");
    }
}

internal sealed class SignInHandler(IRepository<Person> people, IPasswords passwords, ISignInAttempts attempts, ISessions sessions) : ICommandHandler<SignIn, Result<SignedIn>>
{
    private static readonly Error Wrong = Error.Invalid("sign-in.wrong", "Alamat surel atau kata sandi tidak cocok.");

    private static readonly Error Locked = Error.Invalid(
        "sign-in.locked",
        "Terlalu banyak percobaan untuk alamat ini. Tunggu 15 menit, atau atur ulang kata sandi lewat \"Lupa sandi\"."
    );

    public async Task<Result<SignedIn>> Handle(SignIn command, CancellationToken ct)
    {
        var key = EmailAddress.KeyOf(command.Email);
        if (!await attempts.Begin(key, ct))
        {
            return Locked;
        }

        var person = await people.Find(new PersonByEmail(key), ct);
        var match = passwords.Match(person?.PasswordHash, command.Password);
        if (person is not { State: PersonState.Active } || match == PasswordMatch.No)
        {
            return Wrong;
        }

        if (match == PasswordMatch.YesOutdated)
        {
            person.Rehash(passwords.Hash(command.Password));
        }

        await attempts.Succeeded(key, person.Id, ct);
        await sessions.Begin(person);
        return new SignedIn(person.Language);
    }
}
