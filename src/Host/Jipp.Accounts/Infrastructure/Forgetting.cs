using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

internal sealed class Forgetting(AccountsDbContext context) : IForgetting
{
    public async Task<int> Forget(DateTimeOffset before, CancellationToken ct) =>
        await context.Write(() => context.Notices.Where(notice => notice.At < before).ExecuteDeleteAsync(ct), ct)
        + await context.Write(() => context.Deliveries.Where(delivery => delivery.State == DeliveryState.Delivered && delivery.CreatedAt < before).ExecuteDeleteAsync(ct), ct);
}
