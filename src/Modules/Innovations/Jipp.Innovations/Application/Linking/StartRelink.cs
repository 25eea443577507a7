using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// Takes the run over the whole catalogue that waits, so that no other host begins it too. One that somebody began and has not been heard of since
/// was cut: it is marked so, and a person may ask for another.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Relink)]
internal sealed record StartRelink : ICommand<Result<StartedRelink>>;

/// <param name="RunId">Null when nothing waits.</param>
internal sealed record StartedRelink(Guid? RunId);

internal sealed class StartRelinkHandler(IRepository<LinkageRun> runs, TimeProvider clock) : ICommandHandler<StartRelink, Result<StartedRelink>>
{
    public async Task<Result<StartedRelink>> Handle(StartRelink command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var run in await runs.List(new WaitingRuns(), ct))
        {
            if (!run.CutIfLost(now) && run.Start(now))
            {
                return new StartedRelink(run.Id.Value);
            }
        }

        return new StartedRelink(null);
    }
}

internal sealed class WaitingRuns : Specification<LinkageRun>
{
    public WaitingRuns() => Query.Where(run => run.State == LinkageRunState.Requested || run.State == LinkageRunState.Approved).OrderBy(run => run.RequestedAt);
}
