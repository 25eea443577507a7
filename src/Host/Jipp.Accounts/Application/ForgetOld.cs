using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Deletes notifications and messages to webhooks that are older than a year; messages that still wait or are parked stay. Returns how many.</summary>
[Permission(Permissions.ForgetOld)]
[BackgroundOnly]
internal sealed record ForgetOld : ICommand<Result<int>>;

internal sealed class ForgetOldHandler(IForgetting forgetting, TimeProvider clock) : ICommandHandler<ForgetOld, Result<int>>
{
    public const int Days = 365;

    public async Task<Result<int>> Handle(ForgetOld command, CancellationToken ct) => await forgetting.Forget(clock.GetUtcNow().AddDays(-Days), ct);
}

internal interface IForgetting
{
    Task<int> Forget(DateTimeOffset before, CancellationToken ct);
}
