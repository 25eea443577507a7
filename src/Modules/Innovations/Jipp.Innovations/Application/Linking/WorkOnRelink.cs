using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// Takes the next step of a run over the whole catalogue that waits: computes its difference, or writes it when it was approved and is still the
/// one that was shown. If the catalogue has changed since, the new difference is shown again instead.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Relink)]
internal sealed record WorkOnRelink : ICommand<Result<RelinkStep>>;

/// <param name="RunId">Null when nothing waits.</param>
internal sealed record RelinkStep(Guid? RunId, LinkageRunState State, int Changes);

internal sealed class WorkOnRelinkHandler(IRepository<LinkageRun> runs, Linkages linkages, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<WorkOnRelink, Result<RelinkStep>>
{
    public async Task<Result<RelinkStep>> Handle(WorkOnRelink command, CancellationToken ct)
    {
        if (await runs.Find(new WaitingRuns(), ct) is not { } run)
        {
            return new RelinkStep(null, default, 0);
        }

        var found = await linkages.Find(null, ct);
        var now = clock.GetUtcNow();
        if (run.State == LinkageRunState.Approved && found.Changes.SequenceEqual(run.Changes))
        {
            await linkages.Write(run, found, user.Name, now, ct);
            run.Applied(found, user.Name, now);
        }
        else
        {
            run.Propose(found, now);
        }

        return new RelinkStep(run.Id.Value, run.State, run.Changes.Count);
    }
}

internal sealed class WaitingRuns : Specification<LinkageRun>
{
    public WaitingRuns() => Query.Where(run => run.State == LinkageRunState.Requested || run.State == LinkageRunState.Approved).OrderBy(run => run.RequestedAt);
}
