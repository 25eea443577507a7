using System.Data.Common;
using System.Runtime.CompilerServices;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// After each commit that changed the catalogue (of a single save, or of the transaction it belonged to): wakes this host's follower and,
/// on PostgreSQL, those of the other hosts.
/// </summary>
internal sealed class SignalCommits(CommitSignal commits) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public const string Channel = "jipp_catalogue";

    private readonly ConditionalWeakTable<DbContext, object> _changed = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && context.ChangeTracker.Entries<CatalogueChange>().Any(change => change.State == EntityState.Added))
        {
            _changed.AddOrUpdate(context, context);
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not { } context || !_changed.TryGetValue(context, out _))
        {
            return result;
        }

        if (context.Database.IsNpgsql())
        {
            // Inside a transaction the server keeps it until the commit.
            await context.Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", CancellationToken.None);
        }

        if (context.Database.CurrentTransaction is null)
        {
            Raise(context);
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
