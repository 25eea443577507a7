using Jipp.Accounts.Domain;

namespace Jipp.Accounts.Application;

internal enum PasswordMatch
{
    No,
    Yes,

    /// <summary>Right, but hashed in a way that has been improved since: hash it again.</summary>
    YesOutdated,
}

internal interface IPasswords
{
    string Hash(string password);

    /// <summary>Takes as long without a hash as with one, so that nobody learns from the clock which addresses have accounts.</summary>
    PasswordMatch Match(string? hash, string password);
}

/// <summary>The signed-in session of the request under way.</summary>
internal interface ISessions
{
    Task Begin(Person person);

    Task End();
}

/// <summary>
/// Counts attempts to sign in by address, whether or not it has an account. Written at once and apart from the unit of work, since
/// a refused command saves nothing.
/// </summary>
internal interface ISignInAttempts
{
    /// <summary>Counts one attempt before the password is looked at; false while the address is locked.</summary>
    Task<bool> Begin(string emailKey, CancellationToken ct);

    Task Succeeded(string emailKey, PersonId person, CancellationToken ct);

    /// <summary>After a new password was set by mail link.</summary>
    Task Forget(string emailKey, CancellationToken ct);
}

internal static class Lockout
{
    public const int Attempts = 5;

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
}
