using System.Globalization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Reads numbers as people type them: <c>1.250,5</c> in Indonesian, <c>1,250.5</c> in English. Form models keep the text as a string
/// and read it here, since binding of numbers is invariant and would take <c>1250,5</c> for 12505 without a word.
/// </summary>
public static class NumberText
{
    public static decimal? Amount(string? text) => decimal.TryParse(text?.Trim(), NumberStyles.Number, CultureInfo.CurrentCulture, out var value) ? value : null;

    public static int? Whole(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.CurrentCulture, out var value) ? value : null;
}
