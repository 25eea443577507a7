using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Ends the session of this browser.</summary>
[Permission(Permission.SignedIn)]
internal sealed record SignOut : ICommand<Result>;

internal sealed class SignOutHandler(ISessions sessions) : ICommandHandler<SignOut, Result>
{
    public async Task<Result> Handle(SignOut command, CancellationToken ct)
    {
        await sessions.End();
        return Result.Success();
    }
}
