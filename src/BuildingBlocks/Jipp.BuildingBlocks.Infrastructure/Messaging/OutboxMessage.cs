namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>
/// An event that left with the state that caused it. <see cref="NextAttemptAt"/> alone is lease, back-off and crash recovery;
/// null once the message is delivered or parked.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }

    /// <summary>Logical event name.</summary>
    public string Name { get; init; } = "";

    /// <summary>JSON of the event record.</summary>
    public string Payload { get; init; } = "";

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>Claims so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Deliveries that ended in an exception.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Set when nobody retries any more without a person asking for it.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    public string? LastError { get; set; }
}

/// <summary>One reaction has had its effect for one message. Lives in the subscriber's database.</summary>
public sealed class InboxMark
{
    public Guid MessageId { get; init; }

    /// <summary>Reaction's stable name: <c>validation.OpenDutyOnPublication</c>.</summary>
    public string Handler { get; init; } = "";

    public DateTimeOffset HandledAt { get; init; }
}
