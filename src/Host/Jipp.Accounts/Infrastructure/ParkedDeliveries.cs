using System.Globalization;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts.Infrastructure;

/// <summary>Messages to webhooks that failed too often, the oldest first.</summary>
internal sealed class ParkedDeliveries(IServiceScopeFactory scopes) : IHeldBack
{
    private const int Shown = 200;

    public async Task<IReadOnlyList<HeldBack>> List(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var parked = await (
            from delivery in context.Deliveries.AsNoTracking()
            where delivery.State == DeliveryState.Parked
            join webhook in context.Webhooks on delivery.WebhookId equals webhook.Id
            orderby delivery.CreatedAt
            select new { Delivery = delivery, webhook.Address }
        )
            .Take(Shown)
            .ToListAsync(ct);
        return
        [
            .. parked.Select(row => new HeldBack(
                row.Delivery.Event,
                new Uri(row.Address).Host,
                row.Delivery.CreatedAt,
                row.Delivery.Attempts,
                row.Delivery.LastError ?? row.Delivery.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? "",
                $"ruang-kerja/webhook/{row.Delivery.WebhookId.Value}"
            )),
        ];
    }
}
