using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Has the whole catalogue compared anew, in the background. Nothing changes before the difference was seen and approved.</summary>
[Permission(Permissions.Relink)]
internal sealed record RequestRelink : ICommand<Result<Guid>>;

internal sealed class RequestRelinkHandler(IRepository<LinkageRun> runs, ICurrentUser user, TimeProvider clock) : ICommandHandler<RequestRelink, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RequestRelink command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if ((await runs.List(new UndecidedRuns(), ct)).Any(undecided => !undecided.CutIfLost(now)))
        {
            return Error.Conflict("linkage.under-way", "Sudah ada perhitungan yang berjalan atau menunggu keputusan. Selesaikan itu dulu.");
        }

        var run = LinkageRun.Request(LinkageScope.Whole, user.Name, now);
        runs.Add(run);
        return run.Id.Value;
    }
}

internal sealed class UndecidedRuns : Specification<LinkageRun>
{
    public UndecidedRuns() => Query.Where(run => run.State == LinkageRunState.Requested || run.State == LinkageRunState.Proposed || run.State == LinkageRunState.Approved);
}
