using System.Globalization;
using System.Text;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Which records a person may change: all for the secretariat, an agency's or a unit's own otherwise.</summary>
internal static class CurrentUserReach
{
    public static bool MayChange(this ICurrentUser user, Innovation innovation) => user.MayChange(innovation.AgencyCode, innovation.Unit);

    public static bool MayChange(this ICurrentUser user, string? agencyCode, string? unit) => user.IsSystem || user.Scopes.Any(scope => Covers(scope, agencyCode, unit));

    private static bool Covers(Scope scope, string? agencyCode, string? unit) =>
        scope.Kind switch
        {
            "secretariat" => true,
            "agency" => scope.Id == agencyCode,
            "unit" => agencyCode is not null && unit is not null && scope.Id == $"{agencyCode}/{FoldUnit(unit)}",
            _ => false,
        };

    /// <summary>As OfficeHolderChangedV1 describes the key of a unit's office.</summary>
    private static string FoldUnit(string unit)
    {
        var folded = new StringBuilder(unit.Length);
        foreach (var rune in unit.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (Rune.IsLetterOrDigit(rune) || isMark)
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
}
