using System.Text;

namespace Jipp.Accounts.Domain;

/// <summary>Names of units as people write them, made comparable by the rule that OfficeHolderChangedV1 documents.</summary>
internal static class UnitName
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Key of the office: agency code, slash, folded name.</summary>
    public static string OfficeKey(string agencyCode, string name) => $"{agencyCode}/{Fold(name)}";

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.EnclosingMark;
}
