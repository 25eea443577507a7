using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Counts the commits of the module's database in this process and wakes who follows them.</summary>
internal sealed class CommitSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private long _count;

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

/// <summary>Raises the signal after each commit: of a single save, or of the transaction that it belonged to.</summary>
internal sealed class SignalCommits(CommitSignal commits) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            commits.Raise();
        }

        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        commits.Raise();
        return Task.CompletedTask;
    }
}
