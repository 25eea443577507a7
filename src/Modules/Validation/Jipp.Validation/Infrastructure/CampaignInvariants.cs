using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>What must be true of campaigns.</summary>
internal static class CampaignInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<ValidationDbContext>(
            "validation.campaign-scope-is-frozen",
            "A campaign has its scope and a round once it was started, and neither before.",
            (context, ct) =>
                Named(
                    context.Campaigns.Where(campaign =>
                        campaign.State == CampaignState.Draft
                            ? campaign.StartedAt != null || context.CampaignTargets.Any(target => target.CampaignId == campaign.Id)
                            : campaign.StartedAt == null
                                || campaign.Rounds.Count == 0
                                || context.CampaignTargets.Count(target => target.CampaignId == campaign.Id) != campaign.Targets
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.closed-campaign-says-why",
            "A campaign is closed with a moment and a reason; one that is not closed has no such moment.",
            (context, ct) =>
                Named(
                    context.Campaigns.Where(campaign =>
                        (campaign.State == CampaignState.Closed) != (campaign.ClosedAt != null) || (campaign.ClosedAt != null && (campaign.Reason == null || campaign.Reason == ""))
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.one-campaign-asks-for-a-record",
            "No record is in the scope of two campaigns that run.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .CampaignTargets.Where(target => context.Campaigns.Any(campaign => campaign.Id == target.CampaignId && campaign.State == CampaignState.Running))
                            .GroupBy(target => target.InnovationId)
                            .Where(group => group.Count() > 1)
                            .Select(group => group.Key)
                            .ToListAsync(ct)
                    ).Select(id => $"innovation {id.Value}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.campaign-target-is-marked-while-it-runs",
            "A record in a campaign's scope is marked as asked for by it exactly while the campaign runs.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .CampaignTargets.Where(target =>
                                (target.AskedFor == target.InnovationId)
                                    != context.Campaigns.Any(campaign => campaign.Id == target.CampaignId && campaign.State == CampaignState.Running)
                                || (target.AskedFor != null && target.AskedFor != target.InnovationId)
                            )
                            .Select(target => target.InnovationId)
                            .ToListAsync(ct)
                    ).Select(id => $"innovation {id.Value}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.campaign-reply-came-with-an-answer",
            "A reply to a campaign's question is about a record in its scope and came with an answer.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .CampaignReplies.Where(reply =>
                                !context.CampaignTargets.Any(target => target.CampaignId == reply.CampaignId && target.InnovationId == reply.InnovationId)
                                || !context.Answers.Any(answer => answer.InnovationId == reply.InnovationId && answer.Revision == reply.AnswerRevision)
                            )
                            .Select(reply => reply.InnovationId)
                            .ToListAsync(ct)
                    ).Select(id => $"innovation {id.Value}"),
                ]
        ),
    ];

    private static async Task<List<string>> Named(IQueryable<Campaign> campaigns, CancellationToken ct) =>
        [.. (await campaigns.IgnoreAutoIncludes().Select(campaign => campaign.Id).ToListAsync(ct)).Select(id => $"campaign {id.Value}")];
}
