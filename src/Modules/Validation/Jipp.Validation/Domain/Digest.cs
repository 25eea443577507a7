namespace Jipp.Validation.Domain;

/// <summary>The one mail that a person got on a day; a unique index on both keeps it one.</summary>
internal sealed class Digest
{
    private Digest() { }

    public Digest(Guid personId, Office? office, DateOnly day, Guid mailId, int asked, int copies, string unsubscribeHash, DateTimeOffset now)
    {
        Id = new DigestId(Guid.CreateVersion7(now));
        (PersonId, Day, MailId, Asked, Copies) = (personId, day, mailId, asked, copies);
        (OfficeKind, OfficeKey, UnsubscribeHash, MadeAt) = (office?.Kind, office?.Key, unsubscribeHash, now);
    }

    public DigestId Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The office by which the person was told, the nearest to the records when there are several; null for who holds none and hears of saved searches.</summary>
    public OfficeKind? OfficeKind { get; private set; }

    public string? OfficeKey { get; private set; }

    /// <summary>Day in the person's zone.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Row of the module's mail outbox.</summary>
    public Guid MailId { get; private set; }

    /// <summary>Records that the person is asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Records of others that the person is told of.</summary>
    public int Copies { get; private set; }

    /// <summary>Hash of the secret in the List-Unsubscribe address.</summary>
    public string UnsubscribeHash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }
}

/// <summary>A nudge lies in a person's digest.</summary>
internal sealed class NudgeDelivery
{
    private NudgeDelivery() { }

    public NudgeDelivery(DutyId dutyId, int rung, int round, Guid personId, DigestId digestId, bool isCopy) =>
        (DutyId, Rung, Round, PersonId, DigestId, IsCopy) = (dutyId, rung, round, personId, digestId, isCopy);

    public DutyId DutyId { get; private set; }

    public int Rung { get; private set; }

    public int Round { get; private set; }

    public Guid PersonId { get; private set; }

    public DigestId DigestId { get; private set; }

    public bool IsCopy { get; private set; }
}

/// <summary>A person does not want digests. The duties stay.</summary>
internal sealed class Unsubscription
{
    private Unsubscription() { }

    public Unsubscription(Guid personId, DateTimeOffset now) => (PersonId, At) = (personId, now);

    public Guid PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
