namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// How far the index has followed the change table. Numbers are given before the commit, so a lower one may become visible after a higher
/// one: the cursor waits at the first gap and remembers what it took above it. A gap that stays belongs to a transaction that was rolled
/// back and is passed over after a while.
/// </summary>
internal sealed class ChangeCursor(long low, TimeProvider time)
{
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    private readonly HashSet<long> _above = [];
    private DateTimeOffset _waitingSince;

    /// <summary>Everything up to here is in the index.</summary>
    public long Low { get; private set; } = low;

    /// <summary>How many changes above a gap were taken already.</summary>
    public int Waiting => _above.Count;

    public IEnumerable<SeenChange> New(IEnumerable<SeenChange> changes) => changes.Where(change => change.Sequence > Low && !_above.Contains(change.Sequence));

    public void Took(IEnumerable<SeenChange> changes)
    {
        var before = Low;
        foreach (var change in changes)
        {
            _above.Add(change.Sequence);
        }

        Advance();
        if (_above.Count == 0 || Low != before || _waitingSince == default)
        {
            _waitingSince = time.GetUtcNow();
        }
        else if (time.GetUtcNow() - _waitingSince > LongestTransaction)
        {
            Low = _above.Min() - 1;
            Advance();
            _waitingSince = time.GetUtcNow();
        }
    }

    private void Advance()
    {
        while (_above.Remove(Low + 1))
        {
            Low++;
        }
    }
}
