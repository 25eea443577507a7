using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Computes a run and writes it. The caller saves, so that a run is in the catalogue whole or not at all.</summary>
internal sealed class Linkages(ILinkageRecords records, IRepository<PairDecision> decisions, IRepository<InnovationMerge> merges, RecordMerging merging)
{
    /// <param name="touched">Only pairs of these are joined; null for the whole catalogue.</param>
    /// <param name="progress">Told how far it is; null when nobody asks.</param>
    public async Task<LinkageFindings> Find(IReadOnlySet<InnovationId>? touched, LinkageProgress? progress, CancellationToken ct) =>
        LinkagePlan.Find(await records.Placed(progress, ct), await decisions.List(new AllDecisions(), ct), await merges.List(new StandingMerges(), ct), touched, progress);

    public async Task Write(LinkageRun run, LinkageFindings found, string by, DateTimeOffset at, LinkageProgress? progress, CancellationToken ct)
    {
        progress?.Begin(LinkagePhase.Writing, found.Changes.Count);
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

            progress?.Add(1);
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
