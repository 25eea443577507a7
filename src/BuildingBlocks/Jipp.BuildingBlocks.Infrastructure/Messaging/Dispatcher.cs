using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>
/// Takes due messages out of one module's outbox and has every reaction handle them: at least once, with exactly one effect.
/// Any number of dispatchers, also in other processes, may work at the same outbox.
/// </summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes, EventCatalogue events, Delivery delivery, TimeProvider clock, ILogger<Dispatcher> log)
{
    public const int BatchSize = 100;
    public const int FailuresUntilParked = 5;

    /// <summary>Claims that ended neither in delivery nor in a failure: the process died, again and again.</summary>
    public const int ClaimsUntilParked = 10;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Delivers one batch. Returns how many due messages were seen; 0 means there is nothing to do now.</summary>
    public async Task<int> DeliverBatch(ModuleRuntime source, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = ModuleRegistry.Context(scope.ServiceProvider, source);
        var (seen, claimed) = await Claim(outbox, ct);
        if (claimed.Count == 0)
        {
            return seen;
        }

        // What was claimed before goes alone and is marked alone, so that it can take no other with it.
        var fresh = claimed.Where(message => message.Attempts == 1).ToList();
        await Deliver(outbox, fresh, ct);
        foreach (var suspect in claimed.Where(message => message.Attempts > 1))
        {
            await Deliver(outbox, [suspect], ct);
        }

        return seen;
    }

    private async Task Deliver(ModuleDbContext outbox, List<ClaimedMessage> messages, CancellationToken ct)
    {
        var failures = new Dictionary<Guid, string>();
        foreach (var message in messages)
        {
            if (message.Attempts > ClaimsUntilParked)
            {
                failures[message.Id] = $"Claimed {ClaimsUntilParked} times, and the process ended each time before it was delivered.";
            }
            else if (message.Event is null)
            {
                failures[message.Id] = message.Unreadable!;
            }
        }

        await delivery.ToAll([.. messages.Where(message => !failures.ContainsKey(message.Id))], failures, ct);
        await Mark(outbox, messages, failures, ct);
    }

    /// <summary>
    /// Reads due rows, then claims them by compare-and-set on NextAttemptAt. The random microseconds make this claim's value its own,
    /// so that rows another dispatcher took in between can be told apart.
    /// </summary>
    private async Task<(int Seen, List<ClaimedMessage> Claimed)> Claim(ModuleDbContext outbox, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await outbox
            .Outbox.AsNoTracking()
            .Where(message => message.NextAttemptAt <= now)
            .OrderBy(message => message.NextAttemptAt)
            .ThenBy(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            return (0, []);
        }

        // Claimed twice without an outcome: perhaps it is what ends the process, so it is claimed alone.
        due = Lost(due[0]) ? due[..1] : [.. due.TakeWhile(message => !Lost(message))];
        var ids = due.ConvertAll(message => message.Id);
        var mine = now + Lease + TimeSpan.FromMicroseconds(Random.Shared.Next(1_000_000));
        int taken;
        using (await outbox.EnterGate(ct))
        {
            taken = await outbox
                .Outbox.Where(message => ids.Contains(message.Id) && message.NextAttemptAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.NextAttemptAt, mine).SetProperty(message => message.Attempts, message => message.Attempts + 1), ct);
        }

        if (taken < due.Count)
        {
            due = await outbox.Outbox.AsNoTracking().Where(message => ids.Contains(message.Id) && message.NextAttemptAt == mine).ToListAsync(ct);
        }
        else
        {
            due.ForEach(message => message.Attempts++);
        }

        return (ids.Count, due.ConvertAll(message => ClaimedMessage.Read(message, events)));
    }

    private static bool Lost(OutboxMessage message) => message.Attempts - message.Failures >= 2;

    private async Task Mark(ModuleDbContext outbox, List<ClaimedMessage> claimed, Dictionary<Guid, string> failures, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var delivered = claimed.Where(message => !failures.ContainsKey(message.Id)).Select(message => message.Id).ToList();
        using var gate = await outbox.EnterGate(ct);
        if (delivered.Count > 0)
        {
            await outbox
                .Outbox.Where(message => delivered.Contains(message.Id) && message.DeliveredAt == null)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(message => message.DeliveredAt, now)
                            .SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null)
                            .SetProperty(message => message.ParkedAt, (DateTimeOffset?)null),
                    ct
                );
        }

        foreach (var message in claimed.Where(message => failures.ContainsKey(message.Id)))
        {
            await MarkFailed(outbox, message, failures[message.Id], now, ct);
        }
    }

    private async Task MarkFailed(ModuleDbContext outbox, ClaimedMessage message, string error, DateTimeOffset now, CancellationToken ct)
    {
        var failed = message.Failures + 1;
        var park = failed >= FailuresUntilParked || message.Attempts >= ClaimsUntilParked;
        DateTimeOffset? next = park ? null : now + TimeSpan.FromSeconds(Math.Pow(2, failed));
        DateTimeOffset? parked = park ? now : null;
        await outbox
            .Outbox.Where(row => row.Id == message.Id && row.DeliveredAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Failures, failed)
                        .SetProperty(row => row.LastError, error)
                        .SetProperty(row => row.NextAttemptAt, next)
                        .SetProperty(row => row.ParkedAt, parked),
                ct
            );
        log.LogWarning("{Event} {Message} failed for the {Failures}. time{Parked}", message.Name, message.Id, failed, park ? ", parked" : "");
    }
}

/// <summary>A message under this dispatcher's lease; <see cref="Event"/> is null when it cannot be read, and <see cref="Unreadable"/> says why.</summary>
internal sealed record ClaimedMessage(Guid Id, string Name, IIntegrationEvent? Event, string? Unreadable, int Attempts, int Failures)
{
    public static ClaimedMessage Read(OutboxMessage row, EventCatalogue events)
    {
        var (happened, unreadable) = Parse(row, events);
        return new(row.Id, row.Name, happened, unreadable, row.Attempts, row.Failures);
    }

    private static (IIntegrationEvent? Event, string? Unreadable) Parse(OutboxMessage row, EventCatalogue events)
    {
        if (events.TypeOf(row.Name) is not { } type)
        {
            return (null, $"No event is named {row.Name}.");
        }

        try
        {
            return JsonSerializer.Deserialize(row.Payload, type, EventCatalogue.Json) is IIntegrationEvent happened ? (happened, null) : (null, "The payload is empty.");
        }
        catch (Exception malformed) when (malformed is JsonException or NotSupportedException or ArgumentException)
        {
            return (null, $"The payload is no {row.Name}: {malformed.GetType().Name}");
        }
    }
}
