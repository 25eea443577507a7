using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal static class DutySearch
{
    /// <summary>Duties of records whose title, unit or agency has the words, or whose NRI it is; all when nothing is searched.</summary>
    public static IQueryable<Duty> In(ValidationDbContext context, IQueryable<Duty> duties, string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return duties;
        }

        var text = search.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's lower().
        return duties.Where(duty =>
            context.Innovations.Any(innovation =>
                innovation.Id == duty.InnovationId
                && (
                    innovation.Title.ToLower().Contains(text)
                    || innovation.Nri == text
                    || innovation.Unit!.ToLower().Contains(text)
                    || innovation.AgencyName.ToLower().Contains(text)
                )
            )
        );
#pragma warning restore CA1304, CA1311, CA1862
    }
}
