using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Jipp.Accounts.Domain;

/// <summary>A secret for one link: only its hash is stored, so that a copy of the database opens no account.</summary>
internal static class AccessToken
{
    private const int Bytes = 32;

    /// <summary>Length of a token as text.</summary>
    public const int TextLength = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
