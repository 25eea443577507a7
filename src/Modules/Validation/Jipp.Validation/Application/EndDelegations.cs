using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Lets questions rest on their usual office again once the day of a delegation has come. Returns how many.</summary>
[Permission(Permissions.EndDelegations)]
[BackgroundOnly]
internal sealed record EndDelegations : ICommand<Result<int>>;

internal sealed class EndDelegationsHandler(IRepository<Duty> duties, ILocalCopies copies, IPolicy policy, TimeProvider clock) : ICommandHandler<EndDelegations, Result<int>>
{
    private const int AtMost = 500;

    public async Task<Result<int>> Handle(EndDelegations command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var over = await duties.List(new DelegationsOver(now, AtMost), ct);
        var book = await copies.Offices(ct);
        foreach (var duty in over)
        {
            duty.EndDelegation();
            duty.RestOn(duty.Address, book.Resolve(duty, now), policy.Current, now);
            duty.TellHandedOver(null, now);
        }

        return over.Count;
    }
}
