using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure.Linking;

/// <summary>What must be true of merges, decisions and runs whatever happened.</summary>
internal static class MergeInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        Invariant.Of<InnovationsDbContext>(
            "innovations.merged-lives-with-its-merges",
            "Records live together exactly as standing merges connect them, with no second way between two.",
            RecordsThatLiveElsewhere
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.undone-merge-says-who",
            "A merge stands, or says who undid it and when.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .Merges.Where(merge => merge.StandingFor != null ? merge.UndoneAt != null : merge.UndoneAt == null || merge.UndoneBy == null)
                            .Select(merge => merge.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"merge {id.Value}"),
                ]
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.survivor-shows-merged",
            "A record shows the sources and statements of exactly the records that live on in it, as they are by now.",
            SurvivorsThatShowSomethingElse
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.decisions-hold",
            "Records that a person called the same live in one record, and those called different in two.",
            DecisionsThatDoNotHold
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.replica-link-is-decided",
            "A link from a replica to its original stands exactly while a person's decision about the two says so.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .PairDecisions.Where(decision => decision.Verdict == PairVerdict.Replica && !context.ReplicaLinks.Any(link => link.Id == decision.Id && link.Stands))
                            .Select(decision => decision.Id)
                            .Union(
                                context
                                    .ReplicaLinks.Where(link =>
                                        link.Stands && !context.PairDecisions.Any(decision => decision.Id == link.Id && decision.Verdict == PairVerdict.Replica)
                                    )
                                    .Select(link => link.Id)
                            )
                            .ToListAsync(ct)
                    ).Select(id => $"pair {id.Value}"),
                ]
        ),
        Invariant.Of<InnovationsDbContext>("innovations.pair-is-in-order", "A pair to be looked at names two records of the catalogue in their order.", async (context, ct) => [.. (
                        await context
                            .LinkagePairs.AsNoTracking()
                            .Select(pair => new
                            {
                                pair.Id,
                                pair.One,
                                pair.Other,
                            })
                            .ToListAsync(ct)
                    ).Where(pair => PairId.InOrder(pair.One, pair.Other) != (pair.One, pair.Other) || PairId.Of(pair.One, pair.Other) != pair.Id).Select(pair => pair.Id).Concat(await context.LinkagePairs.Where(pair => !context.Innovations.Any(innovation => innovation.Id == pair.One) || !context.Innovations.Any(innovation => innovation.Id == pair.Other)).Select(pair => pair.Id).ToListAsync(ct)).Distinct().Select(id => $"pair {id.Value}")]),
        Invariant.Of<InnovationsDbContext>(
            "innovations.run-keeps-its-model",
            "A run of linkage that was computed keeps its model, and one that was decided says by whom.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .LinkageRuns.Where(run =>
                                ((run.State == LinkageRunState.Proposed || run.State == LinkageRunState.Applied) && (run.ComputedAt == null || run.Model == null))
                                || (
                                    (run.State == LinkageRunState.Approved || run.State == LinkageRunState.Applied || run.State == LinkageRunState.Dropped)
                                    && (run.DecidedAt == null || run.DecidedBy == null)
                                )
                            )
                            .Select(run => run.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"run {id.Value}"),
                ]
        ),
    ];

    private static async Task<List<string>> RecordsThatLiveElsewhere(InnovationsDbContext context, CancellationToken ct)
    {
        var merges = await context.Merges.AsNoTracking().Where(merge => merge.StandingFor != null).ToListAsync(ct);
        var ends = merges.SelectMany(merge => new[] { merge.One, merge.Other }).Distinct().ToList();
        var records = await context
            .Innovations.Where(innovation => innovation.State == InnovationState.Merged || ends.Contains(innovation.Id))
            .Select(innovation => new
            {
                innovation.Id,
                innovation.Nri,
                Root = innovation.MergedInto ?? innovation.Id,
            })
            .ToListAsync(ct);
        var (forest, root) = (new MergeForest(merges), records.ToDictionary(record => record.Id, record => record.Root));
        return
        [
            .. records
                .Where(record =>
                {
                    var group = forest.GroupOf(record.Id);
                    return !group.Contains(record.Root) || group.Any(member => root[member] != record.Root) || merges.Count(merge => group.Contains(merge.One)) != group.Count - 1;
                })
                .Select(record => record.Nri ?? $"{record.Id.Value}"),
        ];
    }

    private static async Task<List<string>> SurvivorsThatShowSomethingElse(InnovationsDbContext context, CancellationToken ct)
    {
        var merged = (await context.Innovations.AsNoTracking().Where(innovation => innovation.MergedInto != null).ToListAsync(ct)).ToLookup(innovation =>
            innovation.MergedInto!.Value
        );
        List<string> broken = [];
        await foreach (var record in context.Innovations.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!merged.Contains(record.Id) && record.BroughtSources.Count == 0)
            {
                continue;
            }

            var (provenance, brought) = Innovation.Shown(record, merged[record.Id]);
            if (!provenance.ToHashSet().SetEquals(record.Provenance) || !brought.ToHashSet().SetEquals(record.BroughtSources))
            {
                broken.Add(record.Nri ?? record.Title);
            }
        }

        return broken;
    }

    private static async Task<List<string>> DecisionsThatDoNotHold(InnovationsDbContext context, CancellationToken ct)
    {
        var decisions = await context.PairDecisions.AsNoTracking().Where(decision => decision.Verdict != PairVerdict.Unsure).ToListAsync(ct);
        var ids = decisions.SelectMany(decision => new[] { decision.One, decision.Other }).Distinct().ToList();
        var root = await context
            .Innovations.Where(innovation => ids.Contains(innovation.Id))
            .ToDictionaryAsync(innovation => innovation.Id, innovation => innovation.MergedInto ?? innovation.Id, ct);
        return
        [
            .. decisions
                .Where(decision => root.ContainsKey(decision.One) && root.ContainsKey(decision.Other))
                .Where(decision => (root[decision.One] == root[decision.Other]) != (decision.Verdict == PairVerdict.Same))
                .Select(decision => $"pair {decision.Id.Value}"),
        ];
    }
}
