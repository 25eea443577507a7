using System.Security.Cryptography;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Microsoft.AspNetCore.Identity;

namespace Jipp.Accounts.Infrastructure;

/// <summary>Identity's hashing (PBKDF2 with HMAC-SHA512), with the iterations of AccountsModule.</summary>
internal sealed class IdentityPasswords(IPasswordHasher<Person> hasher) : IPasswords
{
    // The hasher's argument for the user is there for hashers that look at it; Identity's own does not.
    private static readonly Person Nobody = Person.Invite("nobody@invalid.test", "-", "id", [], DateTimeOffset.UnixEpoch);

    private readonly Lazy<string> _hashOfNobody = new(() => hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public PasswordMatch Match(string? hash, string password)
    {
        var result = hasher.VerifyHashedPassword(Nobody, hash ?? _hashOfNobody.Value, password);
        return (hash, result) switch
        {
            (null, _) or (_, PasswordVerificationResult.Failed) => PasswordMatch.No,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordMatch.YesOutdated,
            _ => PasswordMatch.Yes,
        };
    }
}
