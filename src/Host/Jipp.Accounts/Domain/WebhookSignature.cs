using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jipp.Accounts.Domain;

/// <summary>
/// Signs a message: HMAC-SHA256 over <c>timestamp.body</c> (Unix seconds of sending, a full stop, the body's bytes as sent). The header reads
/// <c>t=1700000000,v1=&lt;hex&gt;</c>, with one v1 for each secret that holds.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "Jipp-Signature";

    public static string Of(IEnumerable<string> secrets, DateTimeOffset at, string body)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{timestamp}.{body}");
        return string.Join(',', secrets.Select(secret => $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}").Prepend($"t={timestamp}"));
    }
}
