using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Takes the oldest import that waits to be read or written, so that no other host begins it too. Empty when none waits. A host that dies loses its
/// lease by time; that two work on one import is a waste and no harm, since the second one's save is a conflict.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Import)]
internal sealed record LeaseImport : ICommand<Result<LeasedImport>>;

/// <param name="Id">Null when nothing waits.</param>
internal sealed record LeasedImport(Guid? Id, ImportState State);

internal sealed class LeaseImportHandler(IRepository<ImportRun> imports, TimeProvider clock) : ICommandHandler<LeaseImport, Result<LeasedImport>>
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    public async Task<Result<LeasedImport>> Handle(LeaseImport command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await imports.Find(new Waiting(now), ct);
        return waiting?.Lease(now, Length) == true ? new LeasedImport(waiting.Id.Value, waiting.State) : new LeasedImport(null, default);
    }

    private sealed class Waiting : Specification<ImportRun>
    {
        public Waiting(DateTimeOffset now) =>
            Query
                .Where(run => (run.State == ImportState.Received || run.State == ImportState.Approved) && (run.LeasedUntil == null || run.LeasedUntil <= now))
                .OrderBy(run => run.StagedAt);
    }
}
