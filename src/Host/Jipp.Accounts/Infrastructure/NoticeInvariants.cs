using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

/// <summary>What must be true of notifications and webhooks.</summary>
internal static class NoticeInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<AccountsDbContext>(
            "accounts.notices-have-readers",
            "Every notification is of a known kind and for an account that exists.",
            async (context, ct) =>
            {
                List<string> kinds = [.. NoticeKind.All.Select(kind => kind.Key)];
                var rows = await context
                    .Notices.Where(notice => !kinds.Contains(notice.Kind) || !context.People.Any(person => person.Id == notice.PersonId))
                    .Select(notice => notice.Id)
                    .ToListAsync(ct);
                return [.. rows.Select(id => id.Value.ToString())];
            }
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.choices-are-of-somebody",
            "Every choice of notifications is of a known kind and of an account that exists.",
            async (context, ct) =>
            {
                List<string> kinds = [.. NoticeKind.All.Select(kind => kind.Key)];
                var rows = await context.NoticeChoices.Where(choice => !kinds.Contains(choice.Kind) || !context.People.Any(person => person.Id == choice.PersonId)).ToListAsync(ct);
                return [.. rows.Select(row => $"{row.PersonId.Value} {row.Kind}")];
            }
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.known-records-keep-nobody-waiting",
            "Nothing waits for a record that was told; a record that was told has a number, one that was not has something waiting.",
            async (context, ct) =>
                [
                    .. (await context.Records.AsNoTracking().ToListAsync(ct))
                        .Where(record => record.IsKnown ? record.Waiting.Count > 0 || record.Nri.Length == 0 : record.Waiting.Count == 0)
                        .Select(record => record.Id.Value.ToString()),
                ]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.webhooks-are-whole",
            "Every webhook has an address, a secret, and events that exist.",
            async (context, ct) =>
                [
                    .. (await context.Webhooks.AsNoTracking().ToListAsync(ct))
                        .Where(webhook =>
                            !Uri.IsWellFormedUriString(webhook.Address, UriKind.Absolute)
                            || webhook.KeptSecret.Length == 0
                            || webhook.Events.Count == 0
                            || !webhook.Events.TrueForAll(WebhookEvents.Has)
                            || (webhook.FormerSecret is null) != (webhook.FormerUntil is null)
                        )
                        .Select(webhook => webhook.Id.Value.ToString()),
                ]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.deliveries-have-one-end",
            "A message to a webhook waits for its next attempt, or was delivered, or is parked.",
            async (context, ct) =>
            {
                var rows = await context
                    .Deliveries.Where(delivery =>
                        (delivery.State == DeliveryState.Waiting) != (delivery.NextAttemptAt != null)
                        || (delivery.State == DeliveryState.Delivered) != (delivery.DeliveredAt != null)
                    )
                    .Select(delivery => delivery.Id)
                    .ToListAsync(ct);
                return [.. rows.Select(id => id.Value.ToString())];
            }
        ),
    ];
}
