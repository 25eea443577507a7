using System.Text.RegularExpressions;

namespace Jipp.Innovations.Domain;

/// <summary>
/// The short name that a title carries in or before a bracket: <c>Surabaya Single Window (SSW)</c>, <c>Risol Gepeng (Rehabilitasi Sosial …)</c>.
/// A bracket that only explains gives none.
/// </summary>
internal static partial class Acronym
{
    private const int LongestShortName = 28;
    private const int MostWords = 3;

    public static string? Of(string title)
    {
        if (Bracket().Match(title) is not { Success: true } match)
        {
            return null;
        }

        var (head, inside) = (match.Groups["head"].Value.Trim(), match.Groups["inside"].Value.Trim());
        if (head.Length == 0 || inside.Length == 0)
        {
            return null;
        }

        var (name, full) = Words(head) < Words(inside) || (Words(head) == Words(inside) && head.Length < inside.Length) ? (head, inside) : (inside, head);
        var spelledOut = name == head && Words(head) <= MostWords && Words(inside) >= Words(head) + 2;
        if (name.Length <= LongestShortName && (spelledOut || TakenFrom(name, full) || Capitals().IsMatch(name)))
        {
            return name;
        }

        // "Sistem EDAT (Early Diagnosis …)": only the word before the bracket is the short name.
        var last = head.Split(' ')[^1];
        return name == head && Capitals().IsMatch(last) ? last : null;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Whether the letters of the name occur in this order in the full text, as in "Speling" of "Dokter Spesialis Keliling".</summary>
    private static bool TakenFrom(string name, string full)
    {
        using var letters = name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).GetEnumerator();
        if (!letters.MoveNext())
        {
            return false;
        }

        foreach (var letter in full)
        {
            if (char.ToUpperInvariant(letter) == letters.Current && !letters.MoveNext())
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?<head>[^()]+)\((?<inside>[^()]+)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\p{Lu}{2}|\b[eE]-\p{L}")]
    private static partial Regex Capitals();
}
