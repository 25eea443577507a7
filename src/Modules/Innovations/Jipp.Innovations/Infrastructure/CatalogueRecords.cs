using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

internal sealed class CatalogueRecords(InnovationsDbContext context) : ICatalogueRecords
{
    public Task<Dictionary<string, Innovation>> BySource(string system, IReadOnlyCollection<string> keys, CancellationToken ct) => BySource(context.Innovations, system, keys, ct);

    public Task<Dictionary<string, Innovation>> CopiesBySource(string system, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        BySource(context.Innovations.AsNoTrackingWithIdentityResolution(), system, keys, ct);

    public async Task<IReadOnlyList<UnrecognisedText>> Unrecognised(CancellationToken ct) =>
        await context
            .Innovations.Where(innovation => innovation.AgencyCode == null)
            .GroupBy(innovation => new { innovation.AgencyText, innovation.RegionCode })
            .OrderByDescending(group => group.Count())
            .Select(group => new UnrecognisedText(group.Key.AgencyText, group.Key.RegionCode, group.Count()))
            .ToListAsync(ct);

    private async Task<Dictionary<string, Innovation>> BySource(IQueryable<Innovation> innovations, string system, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        // Keys first, by their primary key; a subquery per record would read the whole catalogue for every portion of a file.
        var found = await context
            .Innovations.AsNoTracking()
            .SelectMany(
                innovation => innovation.Sources,
                (innovation, source) =>
                    new
                    {
                        innovation.Id,
                        source.System,
                        source.Key,
                    }
            )
            .Where(source => source.System == system && keys.Contains(source.Key))
            .Select(source => new { source.Id, source.Key })
            .ToListAsync(ct);
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.Select(source => source.Id).Distinct().ToList();
        var records = await innovations.Where(innovation => ids.Contains(innovation.Id)).ToDictionaryAsync(innovation => innovation.Id, ct);
        return found.ToDictionary(source => source.Key, source => records[source.Id]);
    }
}
