using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure.Linking;

internal sealed class PairReader(InnovationsDbContext context) : IPairReader
{
    public async Task<IReadOnlyList<KnownPair>> All(LinkArea area, CancellationToken ct)
    {
        var pairs = await context.LinkagePairs.AsNoTracking().ToDictionaryAsync(pair => pair.Id, ct);
        var decisions = await context.PairDecisions.AsNoTracking().ToDictionaryAsync(decision => decision.Id, ct);
        var originals = await context.ReplicaLinks.AsNoTracking().Where(link => link.Stands).ToDictionaryAsync(link => link.Id, link => (InnovationId?)link.Original, ct);
        var named = context
            .LinkagePairs.Select(pair => pair.One)
            .Concat(context.LinkagePairs.Select(pair => pair.Other))
            .Concat(context.PairDecisions.Select(decision => decision.One))
            .Concat(context.PairDecisions.Select(decision => decision.Other));
        var sides = await context
            .Innovations.AsNoTracking()
            .Where(innovation => named.Contains(innovation.Id))
            .Select(innovation => new PairSide(
                innovation.Id,
                innovation.Nri ?? "",
                innovation.Slug,
                innovation.Title,
                innovation.AgencyCode,
                innovation.AgencyName,
                innovation.Unit,
                innovation.ProvinceCode,
                innovation.SourceSystem,
                innovation.SourceYear ?? innovation.ImplementedYear,
                innovation.State,
                innovation.MergedInto ?? innovation.Id
            ))
            .ToDictionaryAsync(side => side.Id, ct);
        return
        [
            .. pairs
                .Keys.Union(decisions.Keys)
                .Select(id =>
                {
                    var (pair, decision) = (pairs.GetValueOrDefault(id), decisions.GetValueOrDefault(id));
                    return new KnownPair(
                        id.Value,
                        pair?.Kind,
                        pair?.Probability ?? 0,
                        pair?.Reasons ?? [],
                        sides[pair?.One ?? decision!.One],
                        sides[pair?.Other ?? decision!.Other],
                        decision is null ? null : new(decision.Verdict, decision.By, decision.PersonId, decision.At, decision.Version, originals.GetValueOrDefault(id))
                    );
                })
                .Where(pair => area.Covers(pair.One.AgencyCode, pair.Other.AgencyCode))
                .OrderBy(pair => Math.Abs(pair.Probability - 0.5))
                .ThenBy(pair => pair.Id),
        ];
    }
}
