using System.Globalization;
using System.Text;

namespace Jipp.Innovations.Domain;

/// <summary>The readable part of a record's address: <c>/inovasi/316717/klinik-konsultasi-agribisnis</c>. The NRI alone decides.</summary>
internal static class Slug
{
    /// <summary>Stands where a record's slug stands; no record's slug is this.</summary>
    public const string HistoryPage = "riwayat";

    private const int Longest = 80;

    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > Longest)
        {
            var cut = text.LastIndexOf('-', Longest);
            text = text[..(cut > 0 ? cut : Longest)];
        }

        return text.Length == 0 ? "inovasi"
            : text == HistoryPage ? $"inovasi-{text}"
            : text;
    }
}
