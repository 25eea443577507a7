namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Counts the commits that changed the catalogue, as far as this host hears of them, and wakes who follows them.</summary>
internal sealed class CommitSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private long _count;

    /// <summary>Tells this host's notices from those of others.</summary>
    public string Host { get; } = Guid.NewGuid().ToString("N");

    public long Count => Interlocked.Read(ref _count);

    public void Raise()
    {
        Interlocked.Increment(ref _count);
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Whoever waits has not looked yet and will see this commit too.
        }
    }

    /// <summary>Returns at the next commit, or after the time as a safety net.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => _raised.WaitAsync(atMost, ct);

    public void Dispose() => _raised.Dispose();
}
