using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Carries decisions about pairs into the catalogue. The caller saves.</summary>
internal sealed class PairDesk(IRepository<PairDecision> decisions, IRepository<ReplicaLink> replicas, RecordMerging merging, ICurrentUser user, TimeProvider clock)
{
    /// <param name="existing">The decision that this one replaces; null when there is none.</param>
    /// <param name="original">Which of the two the other one copies; null unless that is the verdict.</param>
    public async Task<Result> Decide(PairDecision? existing, InnovationId one, InnovationId other, PairVerdict verdict, InnovationId? original, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var wanted = PairDecision.Of(one, other, verdict, user, now);
        List<PairDecision> others = [.. (await decisions.List(new AllOtherDecisions(wanted.Id), ct))];
        if (PairDecisions.Contradiction([.. others, wanted]) is { } contradicted)
        {
            return contradicted.Id == wanted.Id
                ? Error.Conflict("pair.contradiction", "Keputusan lain menyatakan keduanya sama, lewat data ketiga. Batalkan keputusan itu dulu.")
                : Error.Conflict(
                    "pair.contradiction",
                    "Dengan keputusan ini, dua data yang diputuskan berbeda oleh {0} menjadi satu. Batalkan keputusan itu dulu.",
                    contradicted.By
                );
        }

        if (existing is null)
        {
            decisions.Add(wanted);
        }
        else
        {
            existing.Decide(verdict, user, now);
        }

        await Link(wanted.Id, original, original == one ? other : one, now, ct);

        switch (verdict)
        {
            case PairVerdict.Same:
                if ((await merging.Merge(one, other, new(user.Name, now), ct)).Error is { } refusal)
                {
                    return refusal;
                }

                await PartOthers(one, [.. others, wanted], ct);
                return Result.Success();
            case PairVerdict.Different or PairVerdict.Replica:
                await Part(one, other, others, ct);
                return Result.Success();
            default:
                await Loosen(one, other, others, ct);
                return Result.Success();
        }
    }

    /// <summary>A decision never was: what it merged is apart again, unless another decision holds it together.</summary>
    public async Task TakeBack(PairDecision decision, CancellationToken ct)
    {
        List<PairDecision> others = [.. (await decisions.List(new AllOtherDecisions(decision.Id), ct))];
        decisions.Remove(decision);
        await Link(decision.Id, null, default, clock.GetUtcNow(), ct);
        await Loosen(decision.One, decision.Other, others, ct);
    }

    /// <summary>
    /// Takes a record out of the one that it lives in, for good: it is decided to be different from what it was merged with, against whatever was
    /// decided before, so that no run joins them again. What was merged because of it goes with it.
    /// </summary>
    public async Task Unmerge(InnovationId record, InnovationId root, CancellationToken ct)
    {
        var (now, known) = (clock.GetUtcNow(), await decisions.List(new AllDecisions(), ct));
        var merge = (await merging.Path(record, root, ct))[0];
        var (one, other) = await merging.Undo(merge, user.Name, now, [], ct);
        foreach (var same in known.Where(decision => decision.Verdict == PairVerdict.Same && Across(decision)))
        {
            same.Decide(PairVerdict.Different, user, now);
        }

        foreach (var apart in new[] { merge.Beside(record), root }.Distinct())
        {
            var pair = PairId.Of(record, apart);
            if (known.FirstOrDefault(decision => decision.Id == pair) is { } stated)
            {
                stated.Decide(PairVerdict.Different, user, now);
            }
            else
            {
                decisions.Add(PairDecision.Of(record, apart, PairVerdict.Different, user, now));
            }
        }

        bool Across(PairDecision decision) => (one.Contains(decision.One) && other.Contains(decision.Other)) || (one.Contains(decision.Other) && other.Contains(decision.One));
    }

    /// <summary>Links a replica to its original, or takes the link back when there is no original.</summary>
    private async Task Link(PairId pair, InnovationId? original, InnovationId replica, DateTimeOffset at, CancellationToken ct)
    {
        var link = await replicas.Find(new ReplicaLinkOf(pair), ct);
        if (original is not { } copied)
        {
            link?.TakeBack(at);
        }
        else if (link is null)
        {
            replicas.Add(ReplicaLink.Of(copied, replica, at));
        }
        else
        {
            link.Link(copied, replica, at);
        }
    }

    /// <summary>The merge that a decision made goes; where it stood in for another decision, that one's takes its place.</summary>
    private async Task Loosen(InnovationId one, InnovationId other, List<PairDecision> others, CancellationToken ct)
    {
        if (await merging.Path(one, other, ct) is [{ Ground: MergeGround.Person } merge])
        {
            await merging.Undo(merge, user.Name, clock.GetUtcNow(), others, ct);
        }
    }

    /// <summary>Runs may have joined to the two what people called different; then it was a run that erred.</summary>
    private async Task PartOthers(InnovationId record, List<PairDecision> decided, CancellationToken ct)
    {
        var group = await merging.LivingWith(record, ct);
        foreach (var different in decided.Where(decision => decision.Parts && group.Contains(decision.One) && group.Contains(decision.Other)))
        {
            await Part(different.One, different.Other, decided, ct);
        }
    }

    /// <summary>Undoes merges of runs, the least sure first, until the two live apart. A way of people's decisions alone would contradict.</summary>
    private async Task Part(InnovationId one, InnovationId other, List<PairDecision> others, CancellationToken ct)
    {
        for (var path = await merging.Path(one, other, ct); path.Count > 0; path = await merging.Path(one, other, ct))
        {
            await merging.Undo(path.OrderBy(merge => merge.Ground).ThenBy(merge => merge.Probability).First(), user.Name, clock.GetUtcNow(), others, ct);
        }
    }

    private sealed class AllDecisions : Specification<PairDecision>;

    private sealed class AllOtherDecisions : Specification<PairDecision>
    {
        public AllOtherDecisions(PairId but) => Query.Where(decision => decision.Id != but);
    }
}

internal sealed class DecisionById : Specification<PairDecision>
{
    public DecisionById(PairId id) => Query.Where(decision => decision.Id == id);
}
