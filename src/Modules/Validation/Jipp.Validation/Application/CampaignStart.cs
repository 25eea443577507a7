using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Freezes the scope of a draft and opens its first round, whoever asks for it. The caller saves.</summary>
internal sealed class CampaignStart(ICampaignReader reader, ILocalCopies copies, TimeProvider clock)
{
    /// <param name="count">Records that a person saw in the scope; null when nobody looked.</param>
    public async Task<Result<int>> Start(Campaign campaign, int? count, CancellationToken ct)
    {
        var (now, book) = (clock.GetUtcNow(), await copies.Offices(ct));
        var frozen = await reader.Freeze(campaign.Scope, ct);
        if (count is not null && frozen.Count != count && frozen.Count > 0)
        {
            return CampaignErrors.ScopeMoved;
        }

        if (campaign.Start(frozen.Count, Zone.Wib.DayOf(now), now) is { IsSuccess: false } refused)
        {
            return refused.Error!;
        }

        reader.Add(
            frozen.Select(one => new CampaignTarget(campaign.Id, one.Record, one.Duty, book.Chain(one.Record.Address).FirstOrDefault(office => office.Kind == OfficeKind.Hub)?.Key))
        );
        return frozen.Count;
    }
}
