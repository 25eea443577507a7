using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>Counts badges as of today: in the database, from the last answer and the due day, so that no job has to keep them.</summary>
internal sealed class TrustReader(ValidationDbContext context, IPolicy policy, TimeProvider clock)
{
    public async Task<Trust> Nation(CancellationToken ct)
    {
        var provinces = await ByProvince(ct);
        return provinces.Aggregate(
            new Trust(0, 0, 0, 0, 0),
            (sum, province) =>
                new Trust(
                    sum.Confirmed + province.Trust.Confirmed,
                    sum.NeedsConfirmation + province.Trust.NeedsConfirmation,
                    sum.NeverConfirmed + province.Trust.NeverConfirmed,
                    sum.Unconfirmed + province.Trust.Unconfirmed,
                    sum.Stopped + province.Trust.Stopped
                )
        );
    }

    public async Task<IReadOnlyList<ProvinceTrust>> ByProvince(CancellationToken ct)
    {
        var today = Zone.Wib.DayOf(clock.GetUtcNow());
        var lapsed = today.AddDays(-policy.Current.GraceDays);
        var rows = await context
            .Innovations.Where(innovation => innovation.IsPublished)
            .GroupBy(innovation => innovation.ProvinceCode)
            .Select(group => new
            {
                Province = group.Key,
                Total = group.Count(),
                Stopped = group.Count(one => one.LastStatus == AnswerStatus.Stopped),
                Unconfirmed = group.Count(one => (one.LastStatus == null || one.LastStatus != AnswerStatus.Stopped) && one.DueOn != null && one.DueOn < lapsed),
                Never = group.Count(one => one.LastStatus == null && (one.DueOn == null || one.DueOn >= lapsed)),
                Needs = group.Count(one => one.LastStatus != null && one.LastStatus != AnswerStatus.Stopped && one.DueOn != null && one.DueOn < today && one.DueOn >= lapsed),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.Province, StringComparer.Ordinal)
                .Select(row => new ProvinceTrust(
                    row.Province,
                    new Trust(row.Total - row.Stopped - row.Unconfirmed - row.Never - row.Needs, row.Needs, row.Never, row.Unconfirmed, row.Stopped)
                )),
        ];
    }
}
