namespace Jipp.Accounts.Domain;

internal static class EmailAddress
{
    public const int LongestAllowed = 254;

    /// <summary>What makes two addresses the same account: case and outer blanks do not count.</summary>
    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();

    /// <summary>One @ with something before it and a host name with a dot after it. Whether it exists only a mail can tell.</summary>
    public static bool LooksRight(string? address)
    {
        if (address?.Trim() is not { Length: > 0 and <= LongestAllowed } text || text.Any(char.IsWhiteSpace) || text.Any(char.IsControl))
        {
            return false;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.IndexOfAny(['<', '>', ',', ';', '"', '\\', '(', ')']) < 0
            && Uri.CheckHostName(text[(at + 1)..]) == UriHostNameType.Dns
            && text[(at + 1)..].TrimEnd('.').Contains('.', StringComparison.Ordinal);
    }
}
