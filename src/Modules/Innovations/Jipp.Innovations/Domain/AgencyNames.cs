using System.Text;

namespace Jipp.Innovations.Domain;

/// <summary>How names of agencies are compared: letters and digits only, and the few words that are written in several ways.</summary>
internal static class AgencyNames
{
    public static string Fold(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            letters.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> kept = [];
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == "republik" && at + 1 < words.Length && words[at + 1] == "indonesia")
            {
                at++;
            }
            else if (words[at] != "ri")
            {
                kept.Add(
                    words[at] switch
                    {
                        "kab" => "kabupaten",
                        "prov" => "provinsi",
                        var word => word,
                    }
                );
            }
        }

        return string.Join(' ', kept);
    }

    /// <summary>Splits "Pemerintah Kota Kupang (BPBD)" at its trailing bracket; <c>Inside</c> is null without one.</summary>
    public static (string Head, string? Inside) SplitBracket(string text)
    {
        var trimmed = text.Trim();
        var open = trimmed.LastIndexOf('(');
        if (open <= 0 || !trimmed.EndsWith(')'))
        {
            return (trimmed, null);
        }

        var (head, inside) = (trimmed[..open].Trim(), trimmed[(open + 1)..^1].Trim());
        return head.Length == 0 || inside.Length == 0 ? (trimmed, null) : (head, inside);
    }
}
