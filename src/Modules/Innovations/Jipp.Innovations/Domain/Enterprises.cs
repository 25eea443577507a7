namespace Jipp.Innovations.Domain;

/// <summary>
/// Recognises state and regional enterprises by the words of the law in their names. What names no such word ("PT Taspen") is left for a
/// person to decide: nothing is guessed.
/// </summary>
internal static class Enterprises
{
    private static readonly HashSet<string> StateWords = ["persero", "perum", "bumn"];
    private static readonly HashSet<string> RegionalWords = ["perumda", "perusda", "perseroda", "pdam", "pd", "bumd"];

    public static ProposedEnterprise? Of(string text)
    {
        var (head, inside) = AgencyNames.SplitBracket(text);
        var words = AgencyNames.Fold(text).Split(' ');
        var kind = words switch
        {
            ["perusahaan", "umum", "daerah", ..] or ["perusahaan", "daerah", ..] => "bumd",
            ["perusahaan", "umum", ..] => "bumn",
            _ when words.Any(RegionalWords.Contains) => "bumd",
            _ when words.Any(StateWords.Contains) => "bumn",
            _ => null,
        };
        return kind is null ? null : new(inside is not null && SaysOnlyKind(inside) ? head : text.Trim(), kind);
    }

    /// <summary>A bracket that says what kind of enterprise it is and of which place, e.g. "BUMD DKI Jakarta".</summary>
    public static bool SaysOnlyKind(string inside) => AgencyNames.Fold(inside).Split(' ')[0] is "bumn" or "bumd";

    /// <summary>A bracket that belongs to an enterprise's name, e.g. "Persero" or "Perum BULOG".</summary>
    public static bool BelongsToName(string inside) => AgencyNames.Fold(inside).Split(' ')[0] is "persero" or "perseroda" or "perum" or "perumda" or "tbk";
}
