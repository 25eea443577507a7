using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal static class RecordLines
{
    /// <summary>Records with the name that the directory gives the agency now; the name of the source until it is known there.</summary>
    public static IQueryable<RecordLine> Of(ValidationDbContext context, IQueryable<TrackedInnovation> innovations) =>
        from innovation in innovations.AsNoTracking()
        from agency in context.Agencies.Where(agency => agency.Code == innovation.AgencyCode && agency.Name != "").DefaultIfEmpty()
        select new RecordLine(
            innovation.Id.Value,
            innovation.Nri,
            innovation.Slug,
            innovation.Title,
            agency == null ? innovation.AgencyName : agency.Name,
            innovation.Unit,
            innovation.ProvinceCode,
            innovation.LastAnsweredAt
        );
}
