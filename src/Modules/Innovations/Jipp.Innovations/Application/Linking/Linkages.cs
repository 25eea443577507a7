using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Computes a run and writes it. The caller saves, so that a run is in the catalogue whole or not at all.</summary>
internal sealed class Linkages(ILinkageRecords records, IRepository<PairDecision> decisions, IRepository<InnovationMerge> merges, RecordMerging merging)
{
    /// <param name="touched">Only pairs of these are joined; null for the whole catalogue.</param>
    public async Task<LinkageFindings> Find(IReadOnlySet<InnovationId>? touched, CancellationToken ct) =>
        LinkagePlan.Find(await records.Placed(ct), await decisions.List(new AllDecisions(), ct), await merges.List(new StandingMerges(), ct), touched);

    public async Task Write(LinkageRun run, LinkageFindings found, string by, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var change in found.Changes.OrderBy(change => change.Merge))
        {
            if (change.Merge)
            {
                // Of two that a person retired meanwhile nothing is merged: the rest of the run stands.
                await merging.Merge(change.One, change.Other, new(by, at, run.Id, change.Probability), ct);
            }
            else if ((await merging.Path(change.One, change.Other, ct)) is [{ Ground: MergeGround.Model } merge])
            {
                await merging.Undo(merge, by, at, [], ct);
            }
        }

        await records.ReplacePairs(run.Id, found.Pairs, at, ct);
    }

    private sealed class AllDecisions : Specification<PairDecision>
    {
        public AllDecisions() => Query.AsNoTracking();
    }
}

internal sealed class LinkageRunById : Specification<LinkageRun>
{
    public LinkageRunById(LinkageRunId id) => Query.Where(run => run.Id == id);
}
