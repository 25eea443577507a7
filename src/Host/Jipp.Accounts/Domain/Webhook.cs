using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal readonly record struct WebhookId(Guid Value) : ITypedId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);
}

internal readonly record struct DeliveryId(Guid Value) : ITypedId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);
}

/// <summary>An address of another system that is told what happens. Secrets are kept encrypted; two hold for a day while they are changed.</summary>
internal sealed class Webhook : AggregateRoot<WebhookId>
{
    public const int LongestAddress = 500;

    public static readonly TimeSpan FormerSecretHolds = TimeSpan.FromHours(24);

    private Webhook() { }

    public Webhook(string address, IEnumerable<string> events, string keptSecret, DateTimeOffset now) =>
        (Id, Address, Events, KeptSecret, IsActive, CreatedAt) = (new WebhookId(Guid.CreateVersion7(now)), address, [.. events.Distinct()], keptSecret, true, now);

    public string Address { get; private set; } = "";

    /// <summary>Names of integration events, e.g. <c>innovations.innovation-published.v1</c>.</summary>
    public List<string> Events { get; private set; } = [];

    public string KeptSecret { get; private set; } = "";

    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerUntil { get; private set; }

    public bool IsActive { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public void Change(string address, IEnumerable<string> events, bool isActive) => (Address, Events, IsActive) = (address, [.. events.Distinct()], isActive);

    public void Rotate(string keptSecret, DateTimeOffset now) => (FormerSecret, FormerUntil, KeptSecret) = (KeptSecret, now + FormerSecretHolds, keptSecret);

    /// <summary>Secrets by which a message is signed now, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset now) => FormerSecret is { } former && FormerUntil > now ? [KeptSecret, former] : [KeptSecret];
}

internal enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Given up after <see cref="WebhookDelivery.AttemptsUntilParked"/> failures, until somebody tries again.</summary>
    Parked,
}

/// <summary>One message to one webhook. Its id is the same at every attempt, so that the receiver can tell a repetition.</summary>
internal sealed class WebhookDelivery : AggregateRoot<DeliveryId>
{
    public const int AttemptsUntilParked = 8;

    private WebhookDelivery() { }

    public WebhookDelivery(WebhookId webhook, string name, string body, DateTimeOffset now) =>
        (Id, WebhookId, Event, Body, CreatedAt, NextAttemptAt) = (new DeliveryId(Guid.CreateVersion7(now)), webhook, name, body, now, now);

    public WebhookId WebhookId { get; private set; }

    public string Event { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Lease, back-off and recovery after a crash in one; null when nothing more is tried.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>Status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public Result Retry(DateTimeOffset now)
    {
        if (State != DeliveryState.Parked)
        {
            return Error.Conflict("webhook.not-parked", "Kiriman ini tidak sedang diparkir.");
        }

        (State, NextAttemptAt, Attempts) = (DeliveryState.Waiting, now, 0);
        return Result.Success();
    }

    /// <summary>What follows from an attempt: delivered at 2xx; else later, each time twice as late; parked after the last.</summary>
    /// <param name="attempts">Attempts so far, this one included.</param>
    public static (DeliveryState State, DateTimeOffset? Next) After(bool delivered, int attempts, DateTimeOffset now) =>
        delivered ? (DeliveryState.Delivered, null)
        : attempts >= AttemptsUntilParked ? (DeliveryState.Parked, null)
        : (DeliveryState.Waiting, now + TimeSpan.FromMinutes(Math.Pow(2, attempts - 1)));
}

internal sealed class WebhookById : Specification<Webhook>
{
    public WebhookById(WebhookId id) => Query.Where(webhook => webhook.Id == id);
}

internal sealed class ActiveWebhooks : Specification<Webhook>
{
    public ActiveWebhooks() => Query.Where(webhook => webhook.IsActive);
}

internal sealed class DeliveryById : Specification<WebhookDelivery>
{
    public DeliveryById(DeliveryId id) => Query.Where(delivery => delivery.Id == id);
}
