using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jipp.Host.Mail;

/// <summary>Settings under <c>Mail</c>. Without <c>Mail:Smtp:Host</c>, Development writes .eml files and Production keeps mail waiting.</summary>
internal sealed record MailSettings
{
    public string From { get; init; } = "JIPP <jipp@localhost>";

    public SmtpSettings? Smtp { get; init; }

    /// <summary>Where .eml files go when there is no server; null keeps mail waiting.</summary>
    public string? Folder { get; init; }

    /// <summary>Where reports of failed deliveries lie as files; null when nobody puts them anywhere.</summary>
    public string? Reports { get; init; }
}

/// <param name="Security"><c>None</c>, <c>StartTls</c>, <c>SslOnConnect</c> or <c>Auto</c>.</param>
/// <param name="TimeoutSeconds">For connecting, and for each mail.</param>
internal sealed record SmtpSettings(
    string Host,
    int Port = 25,
    string? User = null,
    string? Password = null,
    SecureSocketOptions Security = SecureSocketOptions.Auto,
    int TimeoutSeconds = 30
);

/// <summary>The server said no for good (5xx).</summary>
internal sealed class MailBouncedException(string message, Exception inner) : Exception(message, inner);

/// <summary>Takes mails of one round, one after another; disposed at the end of the round.</summary>
internal interface IMailTransport : IAsyncDisposable
{
    /// <exception cref="MailBouncedException">Refused for good; anything else is worth another try.</exception>
    Task Send(MimeMessage mail, CancellationToken ct);
}

/// <summary>Writes each mail as a file, under a temporary name first so that a reader never sees half of one.</summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    public async Task Send(MimeMessage mail, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, mail.MessageId!.Split('@')[0] + ".eml");
        await mail.WriteToAsync(path + ".part", ct);
        File.Move(path + ".part", path, overwrite: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>
/// One SMTP conversation for the round; after a fault the next mail begins a new one. A server that does not even let us in has said
/// nothing about the mail, so that is no bounce.
/// </summary>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private SmtpClient? _client;

    public async Task Send(MimeMessage mail, CancellationToken ct)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            _client ??= await Connect(limited.Token);
            await _client.SendAsync(mail, limited.Token);
        }
        catch (SmtpCommandException refused) when (_client is not null && (int)refused.StatusCode >= 500)
        {
            throw new MailBouncedException($"{(int)refused.StatusCode} {refused.ErrorCode}", refused);
        }
        catch
        {
            _client?.Dispose();
            _client = null;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true } client)
        {
            using var limited = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await client.DisconnectAsync(quit: true, limited.Token);
            }
            catch (Exception rude) when (rude is IOException or OperationCanceledException or ProtocolException)
            {
                // The mails are with the server already; how it takes our leave changes nothing.
            }
        }

        _client?.Dispose();
    }

    private async Task<SmtpClient> Connect(CancellationToken ct)
    {
        var client = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, ct);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", ct);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
