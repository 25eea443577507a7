using System.Globalization;
using System.Text;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>How texts are made comparable: small letters and digits without accents, words parted by one space.</summary>
internal static class Folding
{
    /// <returns>Empty when the text holds no letter and no digit.</returns>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (!Ascii.IsValid(text))
        {
            text = text.Normalize(NormalizationForm.FormKD);
        }

        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (gap && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                gap = false;
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’' or '`') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                gap = true;
            }
        }

        return folded.ToString();
    }

    /// <summary>Digits of a text, for days and numbers of which only the digits count.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
