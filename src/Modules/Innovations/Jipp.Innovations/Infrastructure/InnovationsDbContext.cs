using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Jipp.Innovations.Infrastructure;

internal abstract class InnovationsDbContext(DbContextOptions options, ModuleRuntime runtime, ICurrentUser user, TimeProvider clock)
    : ModuleDbContext(options, runtime),
        ISaveInParts
{
    private ModuleTransaction? _parts;
    private bool _savingPart;

    /// <summary>Whether the running save changes something that the catalogue shows.</summary>
    public bool ChangesCatalogue { get; private set; }

    public DbSet<Innovation> Innovations => Set<Innovation>();

    public DbSet<RunningState> RunningStates => Set<RunningState>();

    public DbSet<InnovationTitle> Titles => Set<InnovationTitle>();

    public DbSet<ConfirmationPolicy> ConfirmationPolicies => Set<ConfirmationPolicy>();

    public DbSet<CatalogueChange> CatalogueChanges => Set<CatalogueChange>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<DirectoryAgency> Agencies => Set<DirectoryAgency>();

    public DbSet<DesignatedHub> Hubs => Set<DesignatedHub>();

    public DbSet<AgencyAlias> AgencyAliases => Set<AgencyAlias>();

    public DbSet<ImportRun> Imports => Set<ImportRun>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<ColumnName> ColumnNames => Set<ColumnName>();

    public DbSet<InnovationMerge> Merges => Set<InnovationMerge>();

    public DbSet<PairDecision> PairDecisions => Set<PairDecision>();

    public DbSet<ReplicaLink> ReplicaLinks => Set<ReplicaLink>();

    public DbSet<LinkageRun> LinkageRuns => Set<LinkageRun>();

    public DbSet<LinkagePair> LinkagePairs => Set<LinkagePair>();

    public DbSet<IssuedNri> IssuedNris => Set<IssuedNri>();

    public DbSet<NriCounter> NriCounters => Set<NriCounter>();

    protected override void ConfigureModule(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(InnovationsDbContext).Assembly);

    /// <summary>The save that is not a part ends the command, so it commits the parts before it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = CatalogueChangesOfThisSave();
        ChangesCatalogue = changes.Count > 0;
        if (!_savingPart)
        {
            CatalogueChanges.AddRange(changes);
            Revisions.AddRange(RevisionsOfThisSave());
        }

        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (_parts is not null && !_savingPart)
            {
                await _parts.Commit(cancellationToken);
                await TakeBack();
            }

            return saved;
        }
        catch
        {
            // The refusal that may follow is recorded by another context, which must not wait for this one's transaction.
            await TakeBack();
            throw;
        }
    }

    public async Task SavePart(CancellationToken ct)
    {
        _parts ??= await BeginTransaction(ct);
        _savingPart = true;
        try
        {
            await WriteWhatNobodyHolds(ct);

            // Everything was looked at just now, and saving looks once more by itself.
            ChangeTracker.AutoDetectChangesEnabled = false;
            var revisions = RevisionsOfThisSave();
            await SaveChangesAsync(ct);
            await PreparedInsert.Into(this, revisions, ct);
        }
        finally
        {
            _savingPart = false;
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        ChangeTracker.Clear();
    }

    /// <summary>A part is large: rows that are only ever added, and that no rule of saving concerns, go past the tracker.</summary>
    private async Task WriteWhatNobodyHolds(CancellationToken ct)
    {
        var changes = CatalogueChangesOfThisSave();
        var issued = ChangeTracker.Entries<IssuedNri>().Where(entry => entry.State == EntityState.Added).ToList();
        await PreparedInsert.Into(this, changes, ct);
        await PreparedInsert.Into(this, issued.ConvertAll(entry => entry.Entity), ct);
        issued.ForEach(entry => entry.State = EntityState.Detached);
    }

    public async Task TakeBack()
    {
        if (_parts is { } parts)
        {
            _parts = null;
            await parts.DisposeAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await TakeBack();
        await base.DisposeAsync();
    }

    /// <summary>Whatever use case or reaction changes something that the catalogue shows: the change table knows, in the same save.</summary>
    private List<CatalogueChange> CatalogueChangesOfThisSave()
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        var changed = ChangeTracker
            .Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry =>
                entry.Entity switch
                {
                    Innovation innovation => innovation.Id,
                    RunningState running => running.InnovationId,
                    InnovationTitle title => title.InnovationId,
                    ConfirmationPolicy => CatalogueChange.OfPolicy,
                    _ => (InnovationId?)null,
                }
            )
            .OfType<InnovationId>()
            .Distinct()
            .ToList();
        ChangeTracker.AutoDetectChangesEnabled = detects;
        return changed.ConvertAll(id => new CatalogueChange { InnovationId = id, At = clock.GetUtcNow() });
    }

    /// <summary>Whatever changes what a record shows: its history tells of it, in the same save.</summary>
    private List<Revision> RevisionsOfThisSave()
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        var revisions = ChangeTracker
            .Entries<Innovation>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => Revision.Of(Before(entry), entry.Entity, entry.Entity.Version + 1, user.Name, clock.GetUtcNow()))
            .OfType<Revision>()
            .ToList();
        ChangeTracker.AutoDetectChangesEnabled = detects;
        return revisions;
    }

    /// <summary>Null for a record that is not stored yet.</summary>
    private static ShownContent? Before(EntityEntry<Innovation> entry) =>
        entry.State == EntityState.Added
            ? null
            : new(
                entry.Property(record => record.State).OriginalValue,
                entry.Property(record => record.MergedInto).OriginalValue,
                entry.Property(record => record.AgencyCode).OriginalValue,
                entry.Property(record => record.AgencyName).OriginalValue,
                entry.Property(record => record.Unit).OriginalValue,
                entry.Property(record => record.Provenance).OriginalValue,
                [.. entry.Property(record => record.BroughtSources).OriginalValue.Select(source => source.Home).Distinct()]
            );
}

internal sealed class SqliteInnovationsDbContext(
    DbContextOptions<SqliteInnovationsDbContext> options,
    ModuleRuntime<InnovationsDbContext> runtime,
    ICurrentUser user,
    TimeProvider clock
) : InnovationsDbContext(options, runtime, user, clock);

internal sealed class PostgresInnovationsDbContext(
    DbContextOptions<PostgresInnovationsDbContext> options,
    ModuleRuntime<InnovationsDbContext> runtime,
    ICurrentUser user,
    TimeProvider clock
) : InnovationsDbContext(options, runtime, user, clock);
