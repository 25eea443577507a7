using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Lets one batch of targets go through the latest step of their campaign, all of it or nothing: who has not answered is asked in the one
/// digest of the person and day; after the close nobody is asked for its sake. A target remembers its step, so nothing is done twice.
/// Returns how many targets went through.
/// </summary>
[Permission(Permissions.WorkOnCampaigns)]
[BackgroundOnly]
internal sealed record WorkOnCampaigns : ICommand<Result<int>>;

internal sealed class WorkOnCampaignsHandler(
    IRepository<Campaign> campaigns,
    ICampaignReader reader,
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IPolicy policies,
    TimeProvider clock
) : ICommandHandler<WorkOnCampaigns, Result<int>>
{
    public const int BatchSize = 300;

    public async Task<Result<int>> Handle(WorkOnCampaigns command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var running in await campaigns.List(new RunningCampaigns(), ct))
        {
            running.Remind(Zone.Wib.DayOf(now));
        }

        // A reminder that came due just now is asked for with the next run.
        if (await reader.WithPending(ct) is not { } id || await campaigns.Find(new CampaignById(id), ct) is not { } campaign)
        {
            return 0;
        }

        var targets = await reader.Pending(campaign, BatchSize, ct);
        List<InnovationId> ids = [.. targets.Select(target => target.InnovationId)];
        var open = (await duties.List(new OpenDutiesOf(ids), ct)).ToDictionary(duty => duty.InnovationId);
        var records = (await innovations.List(new InnovationsById(ids), ct)).ToDictionary(record => record.Id);
        var answered = await reader.AnsweredSince(campaign.StartedAt!.Value, ids, ct);
        var elsewhere = await reader.AskedByOthers(campaign, ids, ct);
        foreach (var target in targets)
        {
            target.Went(campaign.StepNumber);
            if (!open.TryGetValue(target.InnovationId, out var duty))
            {
                continue;
            }

            if (campaign.Step == CampaignStep.Release)
            {
                if (elsewhere.Contains(target.InnovationId))
                {
                    continue;
                }

                records[target.InnovationId].Dismiss(duty, CheckKind.Campaign, int.MaxValue, policies.Current, now);
            }
            else if (!answered.Contains(target.InnovationId))
            {
                records[target.InnovationId].AskFor(duty, campaign.Name, campaign.EndsOn, policies.Current, now);
            }
        }

        return targets.Count;
    }
}
