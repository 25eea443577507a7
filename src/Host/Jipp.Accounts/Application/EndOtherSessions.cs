using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Ends the person's sessions everywhere but in this browser.</summary>
[Permission(Permission.SignedIn)]
internal sealed record EndOtherSessions : ICommand<Result>;

internal sealed class EndOtherSessionsHandler(OwnAccount own, ISessions sessions) : ICommandHandler<EndOtherSessions, Result>
{
    public async Task<Result> Handle(EndOtherSessions command, CancellationToken ct)
    {
        var found = await own.Find(ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        found.Value.EndSessions();
        await sessions.Begin(found.Value);
        return Result.Success();
    }
}
