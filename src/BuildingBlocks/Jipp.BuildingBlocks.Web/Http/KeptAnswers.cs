using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// The answers that are kept. A change of a module only counts: an answer is good as long as its modules count as they did before it was begun,
/// so that one that was being made during a change is never given.
/// </summary>
internal sealed class KeptAnswers : IPageCache, IDisposable
{
    /// <summary>Of all answers together, in bytes.</summary>
    private const long Room = 16 << 20;

    /// <summary>Of how many addresses it is remembered that they were asked for; a power of two.</summary>
    private const int Remembered = 1 << 14;

    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Room });
    private readonly ConcurrentDictionary<string, long> _changes = new(StringComparer.Ordinal);
    private readonly int[] _asked = new int[Remembered];

    public void Evict(string module) => _changes.AddOrUpdate(module, 1, (_, count) => count + 1);

    /// <summary>Grows with every change of one of the modules.</summary>
    public long Changes(IReadOnlyList<string> modules)
    {
        var changes = 0L;
        for (var at = 0; at < modules.Count; at++)
        {
            changes += _changes.GetValueOrDefault(modules[at]);
        }

        return changes;
    }

    public KeptAnswer? Find(AnswerKey key) => _answers.TryGetValue(key, out Kept? kept) && kept!.Changes == Changes(kept.Modules) ? kept.Answer : null;

    /// <summary>
    /// Whether the same was asked for before, as far as that is remembered. What is asked for once (a crawler's walk, a search of one's own) would push out
    /// what many read, and cost more to keep than to make. A mark lost to a race or to another address costs one more making.
    /// </summary>
    public bool IsAskedAgain(AnswerKey key)
    {
        var mark = key.GetHashCode() | 1;
        ref var place = ref _asked[(mark >> 1) & (Remembered - 1)];
        if (place == mark)
        {
            return true;
        }

        place = mark;
        return false;
    }

    /// <param name="changes">Those of the modules before the answer was begun.</param>
    public void Keep(AnswerKey key, KeptAnswer answer, IReadOnlyList<string> modules, long changes)
    {
        using var entry = _answers.CreateEntry(key);
        entry.Value = new Kept(answer, modules, changes);
        entry.Size = answer.Length + key.Length;
        entry.AbsoluteExpirationRelativeToNow = LongestAge;
    }

    public void Dispose() => _answers.Dispose();

    private sealed record Kept(KeptAnswer Answer, IReadOnlyList<string> Modules, long Changes);
}
