namespace Jipp.BuildingBlocks;

/// <summary>The same text in both languages of the interface.</summary>
public sealed record BilingualText(string Indonesian, string English);

/// <summary>
/// A mail to a person by id. Address and language are asked of Accounts when it is sent, so no address is stored here.
/// <paramref name="Kind"/> is a stable name such as <c>accounts.invitation</c>.
/// Links in the stored bodies are removed once the mail is sent.
/// </summary>
public sealed record OutgoingMail(Guid PersonId, string Kind, BilingualText Subject, BilingualText Text, BilingualText Html)
{
    /// <summary>Extra headers such as List-Unsubscribe.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Not before this instant; null means at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>Puts mail into the module's own mail outbox; it leaves with the unit of work that caused it.</summary>
public interface INotifier
{
    /// <summary>Returns the id of the stored mail row, by which its state can be shown.</summary>
    Guid Send(OutgoingMail mail);

    /// <summary>The same for a mail that is written when it leaves: only its facts are stored, as JSON; the <see cref="IMailComposer"/> with the kind as key writes it.</summary>
    Guid SendLater(Guid personId, string kind, string facts);
}

/// <summary>Writes the mails of one kind at the moment they leave. Registered with the kind as key.</summary>
public interface IMailComposer
{
    OutgoingMail Compose(string facts);

    /// <summary>What may stay stored once the mail was sent: nothing that opens a door.</summary>
    string WithoutSecrets(string facts);
}

/// <summary>Address and language of a person, told by Accounts to the mail sender. Null when the person is unknown or closed.</summary>
public interface IMailDirectory
{
    Task<MailAddressee?> Find(Guid personId, CancellationToken ct);
}

/// <param name="Language"><c>id</c> or <c>en</c>.</param>
public sealed record MailAddressee(string Name, string Address, string Language);
