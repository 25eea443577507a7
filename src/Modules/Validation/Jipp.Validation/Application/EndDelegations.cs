using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Lets questions rest on their usual office again once the day of a delegation has come. Returns how many.</summary>
[Permission(Permissions.EndDelegations)]
[BackgroundOnly]
internal sealed record EndDelegations : ICommand<Result<int>>;

internal sealed class EndDelegationsHandler(Delegations delegations) : ICommandHandler<EndDelegations, Result<int>>
{
    public async Task<Result<int>> Handle(EndDelegations command, CancellationToken ct) => await delegations.EndOver(ct);
}
