using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Carries decisions about pairs into the catalogue. The caller saves.</summary>
internal sealed class PairDesk(IRepository<PairDecision> decisions, IRepository<InnovationMerge> merges, RecordMerging merging, ICurrentUser user, TimeProvider clock)
{
    /// <param name="existing">The decision that this one replaces; null when there is none.</param>
    public async Task<Result> Decide(PairDecision? existing, InnovationId one, InnovationId other, PairVerdict verdict, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var wanted = PairDecision.Of(one, other, verdict, user, now);
        List<PairDecision> others = [.. (await decisions.List(new AllOtherDecisions(wanted.Id), ct))];
        if (PairDecisions.Contradiction([.. others, wanted]) is { } contradicted)
        {
            return contradicted.Id == wanted.Id
                ? Error.Conflict("pair.contradiction", "Keputusan lain menyatakan keduanya sama, lewat data ketiga. Batalkan keputusan itu dulu.")
                : Error.Conflict("pair.contradiction", "Dengan keputusan ini, dua data yang diputuskan berbeda oleh {0} menjadi satu. Batalkan keputusan itu dulu.", contradicted.By);
        }

        var made = existing?.MergeId;
        if (existing is null)
        {
            decisions.Add(existing = wanted);
        }
        else
        {
            existing.Decide(verdict, user, now);
        }

        if (verdict == PairVerdict.Same)
        {
            var merged = await merging.Merge(one, other, new(user.Name, now), ct);
            if (merged.Error is { } refusal)
            {
                return refusal;
            }

            if ((merged.Value.Merge?.Id ?? made) is { } merge)
            {
                existing.Merged(merge);
            }

            return Result.Success();
        }

        if (made is { } before)
        {
            await Loosen(before, others, ct);
        }

        if (verdict == PairVerdict.Different)
        {
            await Part(one, other, ct);
        }

        return Result.Success();
    }

    /// <summary>A decision never was: what it merged is apart again, unless another decision holds it together.</summary>
    public async Task TakeBack(PairDecision decision, CancellationToken ct)
    {
        List<PairDecision> others = [.. (await decisions.List(new AllOtherDecisions(decision.Id), ct))];
        decisions.Remove(decision);
        if (decision.MergeId is { } merge)
        {
            await Loosen(merge, others, ct);
        }
    }

    /// <summary>
    /// Takes a merge back for good: the two sides are decided to be different, against whatever was decided before, so that no run joins them
    /// again.
    /// </summary>
    public async Task Unmerge(InnovationMerge merge, CancellationToken ct)
    {
        var (now, known) = (clock.GetUtcNow(), await decisions.List(new AllDecisions(), ct));
        var (apart, rest) = await merging.Undo(merge, user.Name, now, ct);
        foreach (var same in known.Where(decision => decision.Verdict == PairVerdict.Same && Across(decision)))
        {
            same.Decide(PairVerdict.Different, user, now);
        }

        var pair = PairId.Of(merge.SurvivorId, merge.MergedId);
        if (known.FirstOrDefault(decision => decision.Id == pair) is { } stated)
        {
            stated.Decide(PairVerdict.Different, user, now);
        }
        else
        {
            decisions.Add(PairDecision.Of(merge.SurvivorId, merge.MergedId, PairVerdict.Different, user, now));
        }

        bool Across(PairDecision decision) => (apart.Contains(decision.One) && rest.Contains(decision.Other)) || (apart.Contains(decision.Other) && rest.Contains(decision.One));
    }

    private async Task Loosen(MergeId id, List<PairDecision> others, CancellationToken ct)
    {
        if (await merges.Find(new MergeById(id), ct) is not { Stands: true } merge)
        {
            return;
        }

        var (apart, rest) = await merging.Undo(merge, user.Name, clock.GetUtcNow(), ct);
        foreach (var same in others.Where(decision => decision.Verdict == PairVerdict.Same && (apart.Contains(decision.One) || rest.Contains(decision.One))))
        {
            if ((await merging.Merge(same.One, same.Other, new(same.By, clock.GetUtcNow()), ct)) is { Error: null, Value.Merge: { } held })
            {
                same.Merged(held.Id);
            }
        }
    }

    /// <summary>Undoes merges until the two live apart. What people decided to be the same is not in the way: that would contradict.</summary>
    private async Task Part(InnovationId one, InnovationId other, CancellationToken ct)
    {
        while (await merging.Between(one, other, ct) is { } merge)
        {
            await merging.Undo(merge, user.Name, clock.GetUtcNow(), ct);
        }
    }

    private sealed class AllDecisions : Specification<PairDecision>;

    private sealed class AllOtherDecisions : Specification<PairDecision>
    {
        public AllOtherDecisions(PairId but) => Query.Where(decision => decision.Id != but);
    }

    private sealed class MergeById : Specification<InnovationMerge>
    {
        public MergeById(MergeId id) => Query.Where(merge => merge.Id == id);
    }
}

internal sealed class DecisionById : Specification<PairDecision>
{
    public DecisionById(PairId id) => Query.Where(decision => decision.Id == id);
}
