namespace Jipp.Accounts.Domain;

/// <summary>Long is strong: length counts, forced symbols do not. What everybody tries first is refused.</summary>
internal static class PasswordRule
{
    public const int Shortest = 12;

    /// <summary>Hashing is slow on purpose, so the input must end somewhere.</summary>
    public const int Longest = 128;

    private static readonly string[] TriedFirst =
    [
        "password",
        "katasandi",
        "kata sandi",
        "qwerty",
        "rahasia",
        "indonesia",
        "merdeka",
        "sandi",
        "admin",
        "welcome",
        "selamat",
        "jipp",
        "panrb",
        "inovasi",
        "abc",
        "iloveyou",
        "bismillah",
        "sayang",
    ];

    /// <summary>Why the password is refused, as a text for the screen; null when it is fine.</summary>
    public static string? Fault(string? password)
    {
        if (password is null || password.Length < Shortest)
        {
            return "Kata sandi paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan mudah diingat.";
        }

        if (password.Length > Longest)
        {
            return "Kata sandi paling banyak 128 karakter.";
        }

        return IsGuessable(password) ? "Kata sandi ini terlalu mudah ditebak. Pakailah yang lain." : null;
    }

    /// <summary>A password that consists of the own address, or of its first part and little else.</summary>
    public static bool IsAbout(string password, string email)
    {
        var local = email.Split('@')[0];
        return local.Length >= 3 && password.Replace(local, "", StringComparison.OrdinalIgnoreCase).Length < Shortest / 2;
    }

    private static bool IsGuessable(string password)
    {
        if (password.Distinct().Count() < 5)
        {
            return true;
        }

        var left = TriedFirst.Aggregate(password, (text, word) => text.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return left.Count(char.IsLetter) < 2 && left.Length < password.Length || IsRun(password);
    }

    // 123456789012, abcdefghijkl and the like: nearly every step is the same.
    private static bool IsRun(string password)
    {
        var steps = password.Zip(password.Skip(1), (one, next) => next - one).GroupBy(step => step).Max(group => group.Count());
        return steps >= password.Length - 2;
    }
}
