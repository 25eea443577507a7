namespace Jipp.Testing.Smtp;

/// <summary>What the server does when a mail has been given to it, or before.</summary>
public enum SmtpFault
{
    None,

    /// <summary>Never answers again.</summary>
    Stalls,

    /// <summary>Closes the connection instead of answering, as a server that is restarted.</summary>
    Hangs_up,

    /// <summary>Ends its own direction but goes on reading: the client hears an end of file and no answer.</summary>
    Half_open,

    /// <summary>Answers one byte a second.</summary>
    Trickles,
}

/// <summary>At which moment of the conversation the server misbehaves or answers otherwise than with success.</summary>
public enum SmtpMoment
{
    Greeting,
    Sender,
    Recipient,

    /// <summary>After the whole mail was read: the mail counts as received, as with a server that crashed after queueing it.</summary>
    AfterData,
}

/// <param name="Reply">For example <c>451 4.3.0 try later</c>; null leaves the usual answer.</param>
public sealed record SmtpBehaviour(SmtpMoment Moment, string? Reply = null, SmtpFault Fault = SmtpFault.None);

/// <summary>A mail as it arrived.</summary>
/// <param name="Accepted">False when the server did not say 250 to it.</param>
public sealed record ReceivedMail(string Sender, string Recipient, string Text, bool Accepted)
{
    public string MessageId => Header("Message-Id");

    public string Subject => Header("Subject");

    public string Header(string name)
    {
        var mail = Parse();
        return mail.Headers[name] ?? mail.Body?.Headers[name] ?? "";
    }

    public string Body => Parse().TextBody ?? "";

    private MimeKit.MimeMessage Parse()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text));
        return MimeKit.MimeMessage.Load(stream);
    }
}
