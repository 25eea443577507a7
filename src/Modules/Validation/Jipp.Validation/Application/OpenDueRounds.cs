using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Opens planned rounds of running campaigns whose day has come, and starts one draft whose day has come; the next one with the next run, since
/// two in one transaction could freeze the same record. A draft without records, or with too little time left, waits until a person changes it.
/// Of several hosts at once one commits. Returns how many rounds it opened or passed.
/// </summary>
[Permission(Permissions.WorkOnCampaigns)]
[BackgroundOnly]
internal sealed record OpenDueRounds : ICommand<Result<int>>;

internal sealed class OpenDueRoundsHandler(IRepository<Campaign> campaigns, CampaignStart start, TimeProvider clock) : ICommandHandler<OpenDueRounds, Result<int>>
{
    public async Task<Result<int>> Handle(OpenDueRounds command, CancellationToken ct)
    {
        var today = Zone.Wib.DayOf(clock.GetUtcNow());
        var opened = (await campaigns.List(new RunningCampaigns(), ct)).Count(running => running.OpenDueStage(today));
        foreach (var draft in (await campaigns.List(new DraftsWithStart(today), ct)).Where(draft => draft.IsDueToStart(today)))
        {
            if ((await start.Start(draft, null, ct)).IsSuccess)
            {
                return opened + 1;
            }
        }

        return opened;
    }
}
