using System.Globalization;
using System.Text;

namespace Jipp.Validation.Domain;

/// <summary>Names of units made comparable by the rule that the event of office holders documents: the same words, however written.</summary>
internal static class UnitName
{
    /// <summary>Lower case; letters, digits and marks stay, anything else between them is one space. Empty when nothing is left: no unit.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var folded = new StringBuilder(name.Length);
        var pendingSpace = false;
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            folded.Append(pendingSpace ? " " : "").Append(Rune.ToLowerInvariant(rune).ToString());
            pendingSpace = false;
        }

        return folded.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
