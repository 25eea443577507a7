using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Merges records and takes merges back. Whatever merges connect lives directly in the eldest record, so that every old address leads on in one
/// step. The caller saves.
/// </summary>
internal sealed class RecordMerging(IRepository<Innovation> innovations, IRepository<InnovationMerge> merges)
{
    private readonly List<InnovationMerge> _made = [];

    /// <summary>Makes two records one, as far as they are not.</summary>
    /// <returns>The merge; null when the two live in one record already.</returns>
    public async Task<Result<MergeMade>> Merge(InnovationId one, InnovationId other, MergeCause cause, CancellationToken ct)
    {
        var (left, right) = (await Root(one, ct), await Root(other, ct));
        if (left is null || right is null)
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        if (left.Id == right.Id)
        {
            return new MergeMade(null);
        }

        if (left.State != InnovationState.Published || right.State != InnovationState.Published)
        {
            return Error.Conflict("innovation.not-mergeable", "Hanya dua inovasi berbeda yang sama-sama terbit dapat digabung.");
        }

        var merge = InnovationMerge.Of(one, other, cause);
        merges.Add(merge);
        _made.Add(merge);
        await Arrange([left.Id, .. left.Brought, right.Id, .. right.Brought], cause.At, ct);
        return new MergeMade(merge);
    }

    /// <summary>Takes a merge back: what it connected lives in two records again, unless one of the decisions keeps the two together.</summary>
    /// <param name="held">Decisions that stand: of those that call two records the same across the two groups one takes the merge's place, and nothing moves.</param>
    /// <returns>The two groups that were one.</returns>
    public async Task<(IReadOnlySet<InnovationId> One, IReadOnlySet<InnovationId> Other)> Undo(
        InnovationMerge merge,
        string by,
        DateTimeOffset at,
        IEnumerable<PairDecision> held,
        CancellationToken ct
    )
    {
        if (!merge.Stands)
        {
            throw new InvalidOperationException("The merge was undone before.");
        }

        var known = await Around(merge.One, ct);
        merge.Undo(by, at);
        var forest = new MergeForest(known);
        var (one, other) = (forest.GroupOf(merge.One), forest.GroupOf(merge.Other));
        if (
            held.FirstOrDefault(same =>
                same.Verdict == PairVerdict.Same && ((one.Contains(same.One) && other.Contains(same.Other)) || (one.Contains(same.Other) && other.Contains(same.One)))
            ) is
            { } same
        )
        {
            var instead = InnovationMerge.Of(same.One, same.Other, new(same.By, same.At));
            merges.Add(instead);
            _made.Add(instead);
            return (one, other);
        }

        await Arrange(one, at, ct);
        await Arrange(other, at, ct);
        return (one, other);
    }

    /// <summary>The merges between two records, beginning at the first; empty when they live apart.</summary>
    public async Task<IReadOnlyList<InnovationMerge>> Path(InnovationId from, InnovationId to, CancellationToken ct) => new MergeForest(await Around(from, ct)).Path(from, to);

    /// <summary>A record and all that live together with it.</summary>
    public async Task<IReadOnlySet<InnovationId>> LivingWith(InnovationId record, CancellationToken ct) =>
        await Root(record, ct) is { } root ? new HashSet<InnovationId>([root.Id, .. root.Brought]) : new HashSet<InnovationId>();

    /// <summary>Loaded merges are stale after a part was saved.</summary>
    public void Forget() => _made.Clear();

    /// <summary>The standing merges among the records that live together with one.</summary>
    private async Task<IReadOnlyList<InnovationMerge>> Around(InnovationId record, CancellationToken ct)
    {
        if (await Root(record, ct) is not { } root)
        {
            return [];
        }

        List<InnovationId> members = [root.Id, .. root.Brought];
        return [.. (await merges.List(new StandingMergesOf(members), ct)).Concat(_made.Where(merge => members.Contains(merge.One))).Distinct().Where(merge => merge.Stands)];
    }

    /// <summary>Has a group live in its eldest record, wherever its members live now.</summary>
    private async Task Arrange(IReadOnlyCollection<InnovationId> group, DateTimeOffset at, CancellationToken ct)
    {
        var members = await innovations.List(new InnovationsByIds(group), ct);

        // A record that was retired while others lived in it keeps them.
        var root = members.FirstOrDefault(record => record.State == InnovationState.Retired) ?? Eldest(members);
        var former = (await innovations.List(new InnovationsByIds([.. members.Select(record => record.MergedInto).OfType<InnovationId>().Distinct()]), ct)).ToDictionary(record =>
            record.Id
        );
        if (root.MergedInto is { } old)
        {
            root.ComeBack(former[old], at);
        }

        foreach (var record in members.Where(record => record != root && record.MergedInto != root.Id))
        {
            if (record.MergedInto is { } leaves)
            {
                former[leaves].GiveBack(record.Id, at);
                record.LiveOnIn(root, at);
            }
            else if (record.MergeInto(root, at).Error is { } bug)
            {
                throw new InvalidOperationException(bug.Code);
            }
        }
    }

    private async Task<Innovation?> Root(InnovationId id, CancellationToken ct)
    {
        var record = await Load(id, ct);
        return record?.MergedInto is { } root ? await Load(root, ct) : record;
    }

    private async Task<Innovation?> Load(InnovationId id, CancellationToken ct) => (await innovations.List(new InnovationsByIds([id]), ct)).SingleOrDefault();

    /// <summary>Published earlier; of one import the better source, then the number.</summary>
    private static Innovation Eldest(IEnumerable<Innovation> records) =>
        records.OrderBy(record => record.PublishedAt).ThenBy(record => Survivorship.PlaceOf(record.SourceSystem)).ThenBy(record => record.Nri, StringComparer.Ordinal).First();
}

/// <param name="Merge">Null when there was nothing to merge.</param>
internal sealed record MergeMade(InnovationMerge? Merge);

/// <summary>Standing merges that touch some records.</summary>
internal sealed class StandingMergesOf : Specification<InnovationMerge>
{
    public StandingMergesOf(IReadOnlyCollection<InnovationId> records) =>
        Query.Where(merge => merge.StandingFor != null && (records.Contains(merge.One) || records.Contains(merge.Other)));
}

internal sealed class StandingMerges : Specification<InnovationMerge>
{
    public StandingMerges() => Query.Where(merge => merge.StandingFor != null).AsNoTracking();
}
