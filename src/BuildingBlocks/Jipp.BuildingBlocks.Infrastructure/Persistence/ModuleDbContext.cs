using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Audit;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// The database of one module: its own tables and four common ones (outbox, inbox, mail, audit), so that a change, its events, its
/// mails and its audit row commit together. Saving bumps versions and translates domain events into outbox rows.
/// Heirs override <see cref="ConfigureModule"/>.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, ModuleRuntime runtime) : DbContext(options)
{
    private bool _gateHeld;
    private bool _leftMessages;
    private bool _leftMail;

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMark> Inbox => Set<InboxMark>();

    public DbSet<MailRow> Mail => Set<MailRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public ModuleRuntime Runtime => runtime;

    /// <summary>Tables, keys and indexes of the module's own types.</summary>
    protected abstract void ConfigureModule(ModelBuilder model);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    /// <summary>
    /// Saves; on SQLite behind the module's write gate. Inside <see cref="BeginTransaction"/> the signals wait for its commit.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareAggregates();
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using (await EnterGate(cancellationToken))
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            RaiseSignals();
            return saved;
        }
    }

    /// <summary>A transaction over several saves; on SQLite the write gate is held until it is disposed.</summary>
    public async Task<ModuleTransaction> BeginTransaction(CancellationToken ct)
    {
        var gate = await EnterGate(ct);
        try
        {
            return new ModuleTransaction(this, await Database.BeginTransactionAsync(ct), gate);
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (!Database.IsSqlite())
        {
            modelBuilder.HasDefaultSchema(runtime.Name);
        }

        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.Property(message => message.Id).ValueGeneratedNever();
            outbox.Property(message => message.Name).HasMaxLength(200);
            outbox.HasIndex(message => message.NextAttemptAt).HasFilter("\"NextAttemptAt\" IS NOT NULL");
        });
        modelBuilder.Entity<InboxMark>(inbox =>
        {
            inbox.ToTable("inbox");
            inbox.HasKey(mark => new { mark.MessageId, mark.Handler });
            inbox.Property(mark => mark.Handler).HasMaxLength(200);
        });
        modelBuilder.Entity<MailRow>(mail =>
        {
            mail.ToTable("mail");
            mail.Property(row => row.Id).ValueGeneratedNever();
            mail.HasIndex(row => row.NextAttemptAt).HasFilter("\"NextAttemptAt\" IS NOT NULL");
            mail.HasIndex(row => row.PersonId);
        });
        modelBuilder.Entity<AuditRow>(audit =>
        {
            audit.ToTable("audit");
            audit.Property(row => row.Id).ValueGeneratedNever();
            audit.HasIndex(row => row.At);
        });
        ConfigureModule(modelBuilder);
        modelBuilder.ApplyAggregateConventions();
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.ApplyStorageConventions(runtime.Provider, runtime.Assembly);

    /// <summary>Adds a follow-up event of a reaction or command that no aggregate raises.</summary>
    internal void Enqueue(IIntegrationEvent happened)
    {
        Outbox.Add(
            new OutboxMessage
            {
                Id = Guid.CreateVersion7(runtime.Time.GetUtcNow()),
                Name = runtime.Events.NameOf(happened.GetType()),
                Payload = JsonSerializer.Serialize(happened, happened.GetType(), EventCatalogue.Json),
                OccurredAt = runtime.Time.GetUtcNow(),
                NextAttemptAt = runtime.Time.GetUtcNow(),
            }
        );
        _leftMessages = true;
    }

    internal void Enqueue(MailRow mail)
    {
        Mail.Add(mail);
        _leftMail = true;
    }

    internal void RaiseSignals()
    {
        if (_leftMessages)
        {
            runtime.OutboxSignal.Raise();
        }

        if (_leftMail)
        {
            runtime.MailSignal.Raise();
        }

        (_leftMessages, _leftMail) = (false, false);
        runtime.Pages?.Evict(runtime.Name);
    }

    internal async Task<IDisposable> EnterGate(CancellationToken ct)
    {
        if (runtime.Provider != DatabaseProvider.Sqlite || _gateHeld)
        {
            return Gate.Open;
        }

        await runtime.WriteGate.WaitAsync(ct);
        _gateHeld = true;
        return new Gate(() =>
        {
            _gateHeld = false;
            runtime.WriteGate.Release();
        });
    }

    /// <summary>A change of a part is a change of the whole: otherwise two writers of different parts would both win.</summary>
    internal void MarkOwnersOfChangedParts()
    {
        ChangeTracker.DetectChanges();
        var entries = ChangeTracker.Entries().ToList();
        var parts = entries.Where(entry => entry.Entity is not IAggregateRoot && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (parts.TrueForAll(part => part.Metadata.GetForeignKeys().All(key => key.PrincipalToDependent is null)))
        {
            return;
        }

        var byKey = new Dictionary<(IEntityType, string), EntityEntry>(entries.Count);
        foreach (var entry in entries)
        {
            byKey[(entry.Metadata, KeyText(entry.Metadata.FindPrimaryKey()!.Properties, entry.CurrentValues))] = entry;
        }

        foreach (var part in parts)
        {
            var owner = OwnerOf(part, byKey);
            while (owner is not null && owner.Entity is not IAggregateRoot)
            {
                owner = OwnerOf(owner, byKey);
            }

            if (owner is { State: EntityState.Unchanged })
            {
                owner.Property(nameof(IAggregateRoot.Version)).IsModified = true;
            }
        }
    }

    /// <summary>The entry that has the part in one of its collections or properties. (A part taken out of its owner has its old key only.)</summary>
    private static EntityEntry? OwnerOf(EntityEntry part, Dictionary<(IEntityType, string), EntityEntry> byKey) =>
        part
            .Metadata.GetForeignKeys()
            .Where(key => key.PrincipalToDependent is not null && key.PrincipalKey.IsPrimaryKey())
            .Select(key =>
                byKey.GetValueOrDefault((key.PrincipalEntityType, KeyText(key.Properties, part.State == EntityState.Deleted ? part.OriginalValues : part.CurrentValues)))
            )
            .FirstOrDefault(owner => owner is not null && owner.Entity != part.Entity);

    private static string KeyText(IReadOnlyList<IProperty> key, PropertyValues values) => string.Join('|', key.Select(property => values[property]));

    private void PrepareAggregates()
    {
        MarkOwnersOfChangedParts();
        foreach (var entry in ChangeTracker.Entries<IAggregateRoot>().ToList())
        {
            var changed = entry.State is EntityState.Added or EntityState.Modified;
            if (!changed && entry.Entity.PendingEvents.Count == 0)
            {
                continue;
            }

            if (entry.State != EntityState.Deleted)
            {
                var version = entry.Property(root => root.Version);
                version.CurrentValue++;
            }

            foreach (var happened in entry.Entity.PendingEvents)
            {
                foreach (var told in runtime.PublishedEvents?.Translate(entry.Entity, happened) ?? [])
                {
                    Enqueue(told);
                }
            }

            entry.Entity.ClearEvents();
        }
    }

    private sealed class Gate(Action? leave) : IDisposable
    {
        public static readonly Gate Open = new(null);

        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}

/// <summary>A transaction that also holds SQLite's write gate; signals leave after the commit.</summary>
public sealed class ModuleTransaction(ModuleDbContext context, IDbContextTransaction transaction, IDisposable gate) : IAsyncDisposable
{
    public async Task Commit(CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        context.RaiseSignals();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        gate.Dispose();
    }
}
