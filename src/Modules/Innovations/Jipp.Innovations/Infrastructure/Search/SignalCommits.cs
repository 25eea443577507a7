using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// After each commit that changed the catalogue (of a single save, or of the transaction it belonged to) wakes this host's follower. On
/// PostgreSQL other hosts are told by a notice that leaves with the commit; their poll is the net below it.
/// </summary>
internal sealed class SignalCommits(CommitSignal commits) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _changed = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is InnovationsDbContext { ChangesCatalogue: true } context)
        {
            _changed.AddOrUpdate(context, context);
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && _changed.TryGetValue(context, out _))
        {
            if (context is PostgresInnovationsDbContext)
            {
                // Inside a transaction the server keeps it until the commit, and once for many saves.
                await context.Database.ExecuteSqlAsync($"SELECT pg_notify({ListenForCommits.Channel}, {commits.Host})", cancellationToken);
            }

            if (context.Database.CurrentTransaction is null)
            {
                Raise(context);
            }
        }

        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
        {
            Raise(context);
        }

        return Task.CompletedTask;
    }

    private void Raise(DbContext context)
    {
        if (_changed.Remove(context))
        {
            commits.Raise();
        }
    }
}
