using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Merges records and takes merges back. Merges form a tree; whatever is merged lives directly in the tree's root, so that an old address
/// leads on in one step. The caller saves.
/// </summary>
internal sealed class RecordMerging(IRepository<Innovation> innovations, IRepository<InnovationMerge> merges)
{
    private readonly Dictionary<InnovationId, InnovationMerge?> _standing = [];

    /// <summary>Makes two records one, as far as they are not. The elder number survives.</summary>
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

        var (survivor, merged) = Elder(left, right) == left ? (left, right) : (right, left);
        var brought = await Load(merged.Brought, ct);
        foreach (var record in brought)
        {
            merged.GiveBack(record.Id, cause.At);
        }

        _ = merged.MergeInto(survivor, cause.At).Error is { } bug ? throw new InvalidOperationException(bug.Code) : true;
        foreach (var record in brought)
        {
            record.LiveOnIn(survivor, cause.At);
        }

        var merge = InnovationMerge.Of(survivor.Id, merged.Id, cause);
        merges.Add(merge);
        _standing[merged.Id] = merge;
        return new MergeMade(merge);
    }

    /// <summary>The merged record is one of its own again, with everything that had been merged into it.</summary>
    /// <returns>The records that came back, and those that they were parted from.</returns>
    public async Task<(IReadOnlySet<InnovationId> Apart, IReadOnlySet<InnovationId> Others)> Undo(InnovationMerge merge, string by, DateTimeOffset at, CancellationToken ct)
    {
        if (!merge.Stands)
        {
            throw new InvalidOperationException("The merge was undone before.");
        }

        var back = (await Load([merge.MergedId], ct)).Single();
        var root = (await Load([back.MergedInto!.Value], ct)).Single();
        List<Innovation> followers = [];
        foreach (var candidate in await Load([.. root.Brought.Where(id => id != back.Id)], ct))
        {
            if ((await Chain(candidate.Id, ct)).Exists(step => step.SurvivorId == back.Id))
            {
                followers.Add(candidate);
            }
        }

        back.ComeBack(root, at);
        foreach (var follower in followers)
        {
            root.GiveBack(follower.Id, at);
            follower.LiveOnIn(back, at);
        }

        merge.Undo(by, at);
        _standing[merge.MergedId] = null;
        return (Tree(back), Tree(root));
    }

    /// <summary>A merge without which two records would not live in one, the latest step of the first that it can be; null when they live apart.</summary>
    public async Task<InnovationMerge?> Between(InnovationId one, InnovationId other, CancellationToken ct)
    {
        var (mine, theirs) = (await Chain(one, ct), await Chain(other, ct));
        var shared = mine.Select(merge => merge.SurvivorId).Prepend(one).Intersect(theirs.Select(merge => merge.SurvivorId).Prepend(other)).Cast<InnovationId?>().FirstOrDefault();
        return shared is null ? null
            : shared == one ? theirs.First(merge => merge.SurvivorId == one)
            : mine.First(merge => merge.SurvivorId == shared);
    }

    /// <summary>Loaded records are stale after a part was saved.</summary>
    public void Forget() => _standing.Clear();

    /// <summary>The merge by which a record lives on in another one; null while it is one of its own.</summary>
    public async Task<InnovationMerge?> Standing(InnovationId merged, CancellationToken ct)
    {
        if (!_standing.TryGetValue(merged, out var merge))
        {
            merge = await merges.Find(new StandingMergeOf(merged), ct);
            _standing[merged] = merge;
        }

        return merge;
    }

    /// <summary>The merges from a record up to the one that it lives on in.</summary>
    private async Task<List<InnovationMerge>> Chain(InnovationId record, CancellationToken ct)
    {
        List<InnovationMerge> chain = [];
        for (var at = record; await Standing(at, ct) is { } merge; at = merge.SurvivorId)
        {
            chain.Add(merge);
        }

        return chain;
    }

    private static HashSet<InnovationId> Tree(Innovation root) => [root.Id, .. root.Brought];

    private async Task<Innovation?> Root(InnovationId id, CancellationToken ct)
    {
        var record = (await Load([id], ct)).SingleOrDefault();
        return record?.MergedInto is { } root ? (await Load([root], ct)).SingleOrDefault() : record;
    }

    private async Task<IReadOnlyList<Innovation>> Load(IReadOnlyCollection<InnovationId> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await innovations.List(new InnovationsByIds(ids), ct);

    /// <summary>Published earlier; of one import the better source, then the number.</summary>
    private static Innovation Elder(Innovation one, Innovation other) =>
        new[] { one, other }.OrderBy(record => record.PublishedAt).ThenBy(record => Survivorship.PlaceOf(record.SourceSystem)).ThenBy(record => record.Nri, StringComparer.Ordinal).First();
}

/// <param name="Merge">Null when there was nothing to merge.</param>
internal sealed record MergeMade(InnovationMerge? Merge);

internal sealed class StandingMergeOf : Specification<InnovationMerge>
{
    public StandingMergeOf(InnovationId merged)
    {
        InnovationId? standing = merged;
        Query.Where(merge => merge.StandingFor == standing);
    }
}

internal sealed class StandingMerges : Specification<InnovationMerge>
{
    public StandingMerges() => Query.Where(merge => merge.StandingFor != null).AsNoTracking();
}
