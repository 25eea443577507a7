using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>A record of another agency with the same name, found by linkage and looked at by nobody yet.</summary>
internal sealed record ProposedReplica(Guid PairId, string Nri, string Title, string AgencyName);

/// <summary>Which records may be replicas of one, for those who look at pairs.</summary>
internal sealed class ProposedReplicas(IReadRepository<LinkagePair> pairs, IReadRepository<PairDecision> decisions, IReadRepository<Innovation> innovations)
{
    /// <param name="record">With the records that live in it.</param>
    /// <param name="area">Of whoever looks; the record is of it.</param>
    public async Task<IReadOnlyList<ProposedReplica>> Of(IReadOnlyCollection<InnovationId> record, LinkArea area, CancellationToken ct)
    {
        var found = await pairs.List(new Replications(record), ct);
        if (found.Count == 0)
        {
            return [];
        }

        var decided = (await decisions.List(new Decided([.. found.Select(pair => pair.Id)]), ct)).ToHashSet();
        var others = found.Where(pair => !decided.Contains(pair.Id)).Select(pair => (Pair: pair.Id, Other: record.Contains(pair.One) ? pair.Other : pair.One)).ToList();
        var shown = (await innovations.List(new Published([.. others.Select(one => one.Other)]), ct)).ToDictionary(other => other.Id);
        return
        [
            .. others
                .Where(one => shown.TryGetValue(one.Other, out var other) && area.Covers(other.AgencyCode))
                .Select(one => new ProposedReplica(one.Pair.Value, shown[one.Other].Nri, shown[one.Other].Title, shown[one.Other].AgencyName))
                .OrderBy(replica => replica.Nri, StringComparer.Ordinal),
        ];
    }

    private sealed record Shown(InnovationId Id, string Nri, string Title, string? AgencyCode, string AgencyName);

    private sealed class Replications : Specification<LinkagePair, LinkagePair>
    {
        public Replications(IReadOnlyCollection<InnovationId> record) =>
            Query.Select(pair => pair).Where(pair => pair.Kind == PairKind.Replication && (record.Contains(pair.One) || record.Contains(pair.Other))).AsNoTracking();
    }

    private sealed class Decided : Specification<PairDecision, PairId>
    {
        public Decided(IReadOnlyCollection<PairId> pairs) => Query.Select(decision => decision.Id).Where(decision => pairs.Contains(decision.Id)).AsNoTracking();
    }

    private sealed class Published : Specification<Innovation, Shown>
    {
        public Published(IReadOnlyCollection<InnovationId> ids) =>
            Query
                .Select(innovation => new Shown(innovation.Id, innovation.Nri!, innovation.Title, innovation.AgencyCode, innovation.AgencyName))
                .Where(innovation => ids.Contains(innovation.Id) && innovation.State == InnovationState.Published)
                .AsNoTracking();
    }
}
