using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Hubs.Infrastructure;

internal sealed class AgencyDirectory(HubsDbContext context) : IAgencyDirectory
{
    public async Task<AgencyHits> Search(AgencySearch search, CancellationToken ct)
    {
        var matching = Matching(search);
        var ofKinds = search.Kinds.Count == 0 ? matching : matching.Where(agency => search.Kinds.Contains(agency.Kind));
        var ofProvinces = OfProvinces(matching, search.Provinces);
        var hits = OfProvinces(ofKinds, search.Provinces);
        return new AgencyHits(
            await hits.OrderBy(agency => agency.FoldedName)
                .ThenBy(agency => agency.Code)
                .Skip((search.Page - 1) * search.Size)
                .Take(search.Size)
                .Select(agency => new AgencyHit(agency.Code, agency.Name, agency.Kind, agency.ProvinceCode))
                .ToListAsync(ct),
            await hits.CountAsync(ct),
            await ofProvinces
                .GroupBy(agency => agency.Kind)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, ct),
            await ofKinds
                .Where(agency => agency.ProvinceCode != null)
                .GroupBy(agency => agency.ProvinceCode!)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, ct)
        );
    }

    public Task<int> CountRegistered(CancellationToken ct) =>
        context.Set<Agency>().CountAsync(agency => agency.Status == AgencyStatus.Registered && agency.Kind != AgencyKind.Historic, ct);

    private IQueryable<Agency> Matching(AgencySearch search)
    {
        var agencies = context.Set<Agency>().AsNoTracking().Where(agency => agency.Status == AgencyStatus.Registered);
        if (string.IsNullOrEmpty(search.Text))
        {
            return agencies;
        }

        var words = search.Words.Aggregate(
            agencies,
            (query, word) => query.Where(agency => agency.FoldedName.Contains(word) || agency.Aliases.Any(alias => alias.Folded.Contains(word)))
        );
        var byCode = agencies.Where(agency => agency.Code == search.Text);

        // Text without a single letter or digit names nothing.
        return search.Words.Count == 0 ? byCode : agencies.Where(agency => words.Any(found => found.Id == agency.Id) || byCode.Any(found => found.Id == agency.Id));
    }

    private static IQueryable<Agency> OfProvinces(IQueryable<Agency> agencies, IReadOnlyList<string> provinces) =>
        provinces.Count == 0 ? agencies : agencies.Where(agency => agency.ProvinceCode != null && provinces.Contains(agency.ProvinceCode));
}
