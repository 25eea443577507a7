using System.Globalization;
using System.Linq.Expressions;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class CampaignReader(ValidationDbContext context, CampaignScopes scopes) : ICampaignReader
{
    public Task<ScopeCount> Count(CampaignScope scope, CancellationToken ct) => scopes.Count(scope, ct);

    public Task<IReadOnlyList<(TrackedInnovation Record, DutyId Duty)>> Freeze(CampaignScope scope, CancellationToken ct) => scopes.Freeze(scope, ct);

    public Task<bool> Overlaps(Campaign campaign, CancellationToken ct) =>
        context.CampaignTargets.AnyAsync(
            target =>
                target.CampaignId != campaign.Id
                && context.Campaigns.Any(other => other.Id == target.CampaignId && other.State == CampaignState.Running)
                && context.CampaignTargets.Any(own => own.CampaignId == campaign.Id && own.InnovationId == target.InnovationId),
            ct
        );

    public async Task<IReadOnlySet<InnovationId>> AskedByOthers(Campaign campaign, IReadOnlyCollection<InnovationId> records, CancellationToken ct) =>
        await context
            .CampaignTargets.Where(target =>
                target.CampaignId != campaign.Id
                && records.Contains(target.InnovationId)
                && context.Campaigns.Any(other => other.Id == target.CampaignId && other.State == CampaignState.Running)
            )
            .Select(target => target.InnovationId)
            .ToHashSetAsync(ct);

    public void Add(IEnumerable<CampaignTarget> targets) => context.CampaignTargets.AddRange(targets);

    public async Task<IReadOnlyList<CampaignTarget>> All(Campaign campaign, CancellationToken ct) =>
        await context.CampaignTargets.Where(target => target.CampaignId == campaign.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<CampaignTarget>> Pending(Campaign campaign, int atMost, CancellationToken ct) =>
        await context
            .CampaignTargets.Where(target => target.CampaignId == campaign.Id && target.StepNumber < campaign.StepNumber)
            .OrderBy(target => target.InnovationId)
            .Take(atMost)
            .ToListAsync(ct);

    public async Task<CampaignId?> WithPending(CancellationToken ct) =>
        await context
            .Campaigns.IgnoreAutoIncludes()
            .Where(campaign => campaign.StartedAt != null && context.CampaignTargets.Any(target => target.CampaignId == campaign.Id && target.StepNumber < campaign.StepNumber))
            .OrderBy(campaign => campaign.StartedAt)
            .Select(campaign => (CampaignId?)campaign.Id)
            .FirstOrDefaultAsync(ct);

    public async Task<IReadOnlySet<InnovationId>> AnsweredSince(DateTimeOffset since, IReadOnlyCollection<InnovationId> records, CancellationToken ct) =>
        await context.Answers.Where(answer => records.Contains(answer.InnovationId) && answer.AnsweredAt >= since).Select(answer => answer.InnovationId).ToHashSetAsync(ct);

    public async Task<IReadOnlyList<CampaignLine>> List(Expression<Func<Duty, bool>> area, bool withDrafts, CancellationToken ct)
    {
        var campaigns = await context.Campaigns.AsNoTracking().OrderByDescending(campaign => campaign.MadeAt).ToListAsync(ct);
        List<CampaignLine> lines = [];
        foreach (var campaign in campaigns)
        {
            var targets = campaign.State == CampaignState.Draft ? [] : await Targets(campaign, area, ct);
            if (targets.Count > 0 || withDrafts)
            {
                lines.Add(
                    new(
                        campaign.Id.Value,
                        campaign.Name,
                        campaign.State,
                        campaign.EndsOn,
                        campaign.Rounds.Count,
                        targets.Count,
                        targets.Count(target => target.Last is not null),
                        campaign.StartedAt,
                        campaign.OpensOn
                    )
                );
            }
        }

        return lines;
    }

    public async Task<CampaignView> View(Campaign campaign, Expression<Func<Duty, bool>> area, CancellationToken ct)
    {
        var targets = campaign.State == CampaignState.Draft ? [] : await Targets(campaign, area, ct);
        var hubs = await context.Hubs.ToDictionaryAsync(hub => hub.Code, hub => hub.Name, ct);
        var agencies = await AgencyNames(targets, ct);
        return new CampaignView(
            campaign.Id.Value,
            campaign.Plan,
            campaign.State,
            campaign.Version,
            campaign.Reason,
            campaign.StartedAt,
            campaign.ClosedAt,
            [.. campaign.Rounds.OrderBy(round => round.Number).Select(round => new RoundLine(round.Number, round.StartedOn, round.EndsOn, round.RemindersGiven))],
            campaign.StagesAhead,
            campaign.State == CampaignState.Draft ? await scopes.Count(campaign.Scope, ct) : null,
            await context.CampaignTargets.CountAsync(target => target.CampaignId == campaign.Id && target.StepNumber < campaign.StepNumber, ct),
            Share(null, "", targets),
            Shares(targets, target => target.Row.HubCode, code => hubs.GetValueOrDefault(code, code)),
            Shares(targets, target => target.Row.ProvinceCode, code => code),
            Shares(targets, target => target.Row.AgencyCode, code => agencies.GetValueOrDefault(code, code))
        );
    }

    public async Task<IReadOnlyList<CampaignRow>> Rows(Campaign campaign, Expression<Func<Duty, bool>> area, CancellationToken ct)
    {
        var targets = await Targets(campaign, area, ct);
        var hubs = await context.Hubs.ToDictionaryAsync(hub => hub.Code, hub => hub.Name, ct);
        var records = await RecordLines
            .Of(context, context.Innovations.Where(record => context.CampaignTargets.Any(target => target.CampaignId == campaign.Id && target.InnovationId == record.Id)))
            .ToDictionaryAsync(record => record.InnovationId, ct);
        var replies = (await context.CampaignReplies.AsNoTracking().Where(reply => reply.CampaignId == campaign.Id).ToListAsync(ct)).ToDictionary(
            reply => (reply.InnovationId, reply.Question),
            reply => reply.Text
        );
        return
        [
            .. targets
                .Select(target => (target, Record: records[target.Row.InnovationId.Value]))
                .OrderBy(row => row.Record.Nri, StringComparer.Ordinal)
                .Select(row => new CampaignRow(
                    row.Record.Nri,
                    row.Record.Title,
                    row.Record.AgencyName,
                    row.Record.Unit,
                    row.target.Row.ProvinceCode,
                    row.target.Row.HubCode is { } hub ? hubs.GetValueOrDefault(hub, hub) : null,
                    row.target.Last?.Status,
                    row.target.Last?.AnsweredAt,
                    row.target.Last?.AnsweredBy,
                    row.target.Last?.StopReason,
                    row.target.Last?.Note,
                    row.target.Last?.EvidenceLink,
                    row.target.Last?.DecreeNumber,
                    [.. campaign.Questions.Select((_, index) => replies.GetValueOrDefault((row.target.Row.InnovationId, index + 1)))]
                )),
        ];
    }

    public async Task<IReadOnlyList<CampaignQuestion>> Questions(InnovationId record, CancellationToken ct)
    {
        var running = await Asking(record).AsNoTracking().ToListAsync(ct);
        if (running.Count == 0)
        {
            return [];
        }

        var replies = (await context.CampaignReplies.AsNoTracking().Where(reply => reply.InnovationId == record).ToListAsync(ct)).ToDictionary(
            reply => (reply.CampaignId, reply.Question),
            reply => reply.Text
        );
        return
        [
            .. running.SelectMany(campaign =>
                campaign.Questions.Select(
                    (text, index) =>
                        new CampaignQuestion(KeyOf(campaign.Id, index + 1), campaign.Id.Value, index + 1, text, campaign.Name, replies.GetValueOrDefault((campaign.Id, index + 1)))
                )
            ),
        ];
    }

    public async Task Reply(InnovationId record, IReadOnlyList<ReplyInput> replies, int answerRevision, CancellationToken ct)
    {
        foreach (var campaign in await Asking(record).ToListAsync(ct))
        {
            for (var question = 1; question <= campaign.Questions.Count; question++)
            {
                var text = Reports.Cleaned(replies.FirstOrDefault(reply => reply.Key == KeyOf(campaign.Id, question))?.Text);
                if (text.Length > 0)
                {
                    var known =
                        await context.CampaignReplies.FindAsync([campaign.Id, record, question], ct)
                        ?? context.CampaignReplies.Add(new CampaignReply(campaign.Id, record, question)).Entity;
                    known.Say(text.Length > CampaignReply.LongestText ? text[..CampaignReply.LongestText] : text, answerRevision);
                }
            }
        }
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> Hubs(CancellationToken ct) =>
        [
            .. (await context.Hubs.Where(hub => hub.IsInForce).Select(hub => new { hub.Code, hub.Name }).ToListAsync(ct))
                .Select(hub => (hub.Code, hub.Name))
                .OrderBy(hub => hub.Name, StringComparer.CurrentCulture),
        ];

    public async Task<IReadOnlyList<string>> AgencyKinds(CancellationToken ct) =>
        await context
            .Agencies.Where(agency => agency.Kind != "" && agency.Kind != AgencyCopy.Historic)
            .Select(agency => agency.Kind)
            .Distinct()
            .OrderBy(kind => kind)
            .ToListAsync(ct);

    private static string KeyOf(CampaignId campaign, int question) => string.Create(CultureInfo.InvariantCulture, $"{campaign.Value:N}-{question}");

    private IQueryable<Campaign> Asking(InnovationId record) =>
        context.Campaigns.Where(campaign =>
            campaign.State == CampaignState.Running && context.CampaignTargets.Any(target => target.CampaignId == campaign.Id && target.InnovationId == record)
        );

    /// <summary>Targets in an area, each with its last answer between start and close.</summary>
    private async Task<List<Followed>> Targets(Campaign campaign, Expression<Func<Duty, bool>> area, CancellationToken ct)
    {
        var seen = context.Duties.Where(area);
        var rows = await context.CampaignTargets.AsNoTracking().Where(target => target.CampaignId == campaign.Id && seen.Any(duty => duty.Id == target.DutyId)).ToListAsync(ct);
        var (since, until) = (campaign.StartedAt!.Value, campaign.ClosedAt ?? DateTimeOffset.MaxValue);
        var answers = (
            await context
                .Answers.AsNoTracking()
                .Where(answer =>
                    answer.AnsweredAt >= since
                    && answer.AnsweredAt <= until
                    && context.CampaignTargets.Any(target => target.CampaignId == campaign.Id && target.InnovationId == answer.InnovationId)
                )
                .ToListAsync(ct)
        )
            .GroupBy(answer => answer.InnovationId)
            .ToDictionary(group => group.Key, group => group.MaxBy(answer => answer.Revision));
        return rows.ConvertAll(row => new Followed(row, answers.GetValueOrDefault(row.InnovationId)));
    }

    private async Task<Dictionary<string, string>> AgencyNames(List<Followed> targets, CancellationToken ct)
    {
        List<string> codes = [.. targets.Select(target => target.Row.AgencyCode).OfType<string>().Distinct()];
        return await context.Agencies.Where(agency => codes.Contains(agency.Code) && agency.Name != "").ToDictionaryAsync(agency => agency.Code, agency => agency.Name, ct);
    }

    private static List<CampaignShare> Shares(List<Followed> targets, Func<Followed, string?> key, Func<string, string> name) =>
        [
            .. targets
                .GroupBy(key)
                .Select(group => Share(group.Key, group.Key is { } code ? name(code) : "", [.. group]))
                .OrderByDescending(share => share.Silent)
                .ThenBy(share => share.Name, StringComparer.CurrentCulture),
        ];

    private static CampaignShare Share(string? key, string name, IReadOnlyCollection<Followed> targets) =>
        new(key, name, targets.Count, targets.Count(target => target.Last is not null), targets.Count(target => target.Last?.Status == AnswerStatus.Stopped));

    private sealed record Followed(CampaignTarget Row, Answer? Last);
}
