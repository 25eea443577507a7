using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Tells the other modules, once per duty, that nobody answered within the days of grace. Badges do not wait for this.</summary>
[Permission(Permissions.TellLapses)]
[BackgroundOnly]
internal sealed record TellLapses : ICommand<Result<int>>;

internal sealed class TellLapsesHandler(IRepository<Duty> duties, IPolicy policies, TimeProvider clock) : ICommandHandler<TellLapses, Result<int>>
{
    private const int AtMost = 1000;

    public async Task<Result<int>> Handle(TellLapses command, CancellationToken ct)
    {
        var (policy, now) = (policies.Current, clock.GetUtcNow());

        // The easternmost zone is the first to have a new day; the duty checks again by its own.
        var lapsed = await duties.List(new LapsesToTell(Zone.Wit.DayOf(now).AddDays(-policy.GraceDays), AtMost), ct);
        foreach (var duty in lapsed)
        {
            duty.TellLapse(policy, now);
        }

        return lapsed.Count(duty => duty.LapseToldAt == now);
    }
}
