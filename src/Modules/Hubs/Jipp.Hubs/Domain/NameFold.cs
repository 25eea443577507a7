using System.Text;

namespace Jipp.Hubs.Domain;

/// <summary>
/// A name as it is compared: without case, punctuation and "Republik Indonesia", with the usual short forms written out. Two names
/// with one fold mean the same agency; nothing vaguer counts.
/// </summary>
internal static class NameFold
{
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["kab"] = "kabupaten",
        ["prov"] = "provinsi",
        ["kemen"] = "kementerian",
        ["pemkab"] = "pemerintah kabupaten",
        ["pemkot"] = "pemerintah kota",
        ["pemprov"] = "pemerintah provinsi",
    };

    public static string Of(string name)
    {
        var words = Words(name);
        List<string> kept = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "republik" && i + 1 < words.Count && words[i + 1] == "indonesia")
            {
                i++;
            }
            else if (words[i] != "ri")
            {
                kept.Add(ShortForms.GetValueOrDefault(words[i], words[i]));
            }
        }

        return string.Join(' ', kept);
    }

    private static List<string> Words(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
        {
            text.Append(
                character == '&' ? " dan "
                : char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character).ToString()
                : " "
            );
        }

        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
