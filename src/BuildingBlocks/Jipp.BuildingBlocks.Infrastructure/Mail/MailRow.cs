namespace Jipp.BuildingBlocks.Infrastructure.Mail;

/// <summary>A mail waiting, sent or bounced. Holds the person's id, never an address.</summary>
public sealed class MailRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>JSON of subject, text, HTML in both languages, and extra headers; or the facts of a kind that is written when it leaves. Links and secrets are removed once sent.</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Lease, back-off and not-before in one; null once sent, bounced or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? BouncedAt { get; set; }

    public string? LastError { get; set; }
}
