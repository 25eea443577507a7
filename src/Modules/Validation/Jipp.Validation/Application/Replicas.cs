using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Has the office of a replica asked while the original is said to have stopped. Whatever may change that (an answer, its correction or return, a
/// link, a merge, a record that comes) has the questions of the replicas it touches looked at anew; the caller saves.
/// </summary>
internal sealed class Replicas(IReplicaLinks links, IPolicy policies, TimeProvider clock)
{
    /// <param name="changed">Records whose answer, place or link is another one now.</param>
    /// <param name="left">Records that may copy nothing any more.</param>
    public async Task Follow(IReadOnlyCollection<InnovationId> changed, IReadOnlyCollection<InnovationId> left, CancellationToken ct)
    {
        if (changed.Count == 0)
        {
            return;
        }

        Dictionary<InnovationId, TrackedInnovation> copies = [];
        foreach (var id in (await links.Around(changed, ct)).Select(link => link.ReplicaId).Concat(left).Distinct())
        {
            if (await Living(id, ct) is { } copy)
            {
                copies[copy.Id] = copy;
            }
        }

        if (copies.Count == 0)
        {
            return;
        }

        var stopped = await StoppedOriginals(copies.Keys, ct);
        foreach (var copy in copies.Values)
        {
            if (copy.OpenDutyId is { } asked && await links.Duty(asked, ct) is { } open)
            {
                copy.FollowOriginals(open, stopped[copy.Id], policies.Current, clock.GetUtcNow());
            }
        }
    }

    /// <summary>By the record that copies them.</summary>
    private async Task<ILookup<InnovationId, StoppedOriginal>> StoppedOriginals(IReadOnlyCollection<InnovationId> copies, CancellationToken ct)
    {
        List<(InnovationId Copy, StoppedOriginal Original)> found = [];
        foreach (var link in await links.Around(copies, ct))
        {
            if (await Living(link.ReplicaId, ct) is not { } copy || !copies.Contains(copy.Id) || await Living(link.OriginalId, ct) is not { } original || original == copy)
            {
                continue;
            }

            original.LookUp();
            if (original.LastAnsweredDutyId is { } answered && StoppedOriginal.Of(original, await links.Duty(answered, ct)) is { } stopped)
            {
                found.Add((copy.Id, stopped));
            }
        }

        return found.ToLookup(one => one.Copy, one => one.Original);
    }

    /// <summary>The record that another one lives in by now, or itself; null while nothing is known of it.</summary>
    private async Task<TrackedInnovation?> Living(InnovationId id, CancellationToken ct) =>
        await links.Record(id, ct) is { } record ? (record.MergedInto is { } survivor ? await links.Record(survivor, ct) : record) : null;
}
