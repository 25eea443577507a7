using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>Which records a scope has today: published, with an open question, and matching every filter.</summary>
internal sealed class CampaignScopes(ValidationDbContext context, ILocalCopies copies, IPolicy policies, TimeProvider clock)
{
    public async Task<ScopeCount> Count(CampaignScope scope, CancellationToken ct)
    {
        var (free, taken) = await Matching(scope, ct);
        return new ScopeCount(free.Count, free.Select(record => record.AgencyCode).Distinct().Count(), taken);
    }

    public async Task<IReadOnlyList<(TrackedInnovation Record, DutyId Duty)>> Freeze(CampaignScope scope, CancellationToken ct) =>
        [.. (await Matching(scope, ct)).Free.Select(record => (record, record.OpenDutyId!.Value))];

    private async Task<(List<TrackedInnovation> Free, int Taken)> Matching(CampaignScope scope, CancellationToken ct)
    {
        var records = context.Innovations.AsNoTracking().Where(record => record.IsPublished && record.OpenDutyId != null);
        if (scope.AgencyKind is { } kind)
        {
            records = records.Where(record => context.Agencies.Any(agency => agency.Code == record.AgencyCode && agency.Kind == kind));
        }

        if (scope.Province is { } province)
        {
            records = records.Where(record => record.ProvinceCode == province);
        }

        if (scope.YearFrom is { } from)
        {
            records = records.Where(record => record.SourceYear >= from);
        }

        if (scope.YearTo is { } to)
        {
            records = records.Where(record => record.SourceYear <= to);
        }

        if (scope.Awarded is { } awarded)
        {
            records = records.Where(record => context.Titles.Any(title => title.InnovationId == record.Id && title.Stands) == awarded);
        }

        var found = await records.OrderBy(record => record.Nri).ToListAsync(ct);
        var (policy, now) = (policies.Current, clock.GetUtcNow());
        if (scope.State is { } badge)
        {
            found = found.FindAll(record => Badges.Of(record.LastStatus, record.DueOn, policy.Zones.Of(record.Address).DayOf(now), policy) == badge);
        }

        if (scope.Hub is { } hub)
        {
            var book = await copies.Offices(ct);
            found = found.FindAll(record => book.Chain(record.Address).Contains(Office.Hub(hub)));
        }

        var elsewhere = await context
            .CampaignTargets.Where(target => context.Campaigns.Any(campaign => campaign.Id == target.CampaignId && campaign.State == CampaignState.Running))
            .Select(target => target.InnovationId)
            .ToHashSetAsync(ct);
        var free = found.FindAll(record => !elsewhere.Contains(record.Id));
        return (free, found.Count - free.Count);
    }
}
