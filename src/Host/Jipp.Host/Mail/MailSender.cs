using System.Text.Json;
using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.BuildingBlocks.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Jipp.Host.Mail;

/// <summary>
/// Sends what lies in one module's mail outbox. No mail is lost; one may go twice, with the same Message-ID, only when the process
/// dies between the server's 250 and our commit.
/// </summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, MailSettings settings, SiteAddress site, MadeUpData madeUp, TimeProvider clock, ILogger<MailSender> log)
{
    private const int BatchSize = 20;
    private const int AttemptsUntilGivenUp = 12;

    /// <summary>Longer than a whole round can take, each mail being limited in time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>False in Production without a server: mail waits and health says so.</summary>
    public bool CanSend => settings.Smtp is not null || settings.Folder is not null;

    /// <summary>Sends one round. Returns how many due mails were seen.</summary>
    public async Task<int> SendBatch(ModuleRuntime module, CancellationToken ct)
    {
        if (!CanSend)
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("job:mail");
        var context = ModuleRegistry.Context(scope.ServiceProvider, module);
        var (seen, claimed) = await Claim(context, ct);
        if (claimed.Count == 0)
        {
            return seen;
        }

        var directory = scope.ServiceProvider.GetRequiredService<IMailDirectory>();
        await using IMailTransport transport = settings.Smtp is { } smtp ? new SmtpTransport(smtp) : new FolderTransport(settings.Folder!);
        foreach (var mail in claimed)
        {
            await Send(mail, scope.ServiceProvider.GetKeyedService<IMailComposer>(mail.Kind), directory, transport, ct);
            using (await context.EnterGate(ct))
            {
                await Save(context, mail, ct);
            }
        }

        return seen;
    }

    private async Task<(int Seen, List<MailRow> Claimed)> Claim(ModuleDbContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = await context.Mail.Where(mail => mail.NextAttemptAt <= now).OrderBy(mail => mail.NextAttemptAt).Take(BatchSize).Select(mail => mail.Id).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return (0, []);
        }

        var mine = now + Lease + TimeSpan.FromMicroseconds(Random.Shared.Next(1_000_000));
        using (await context.EnterGate(ct))
        {
            await context
                .Mail.Where(mail => ids.Contains(mail.Id) && mail.NextAttemptAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, mine).SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1), ct);
        }

        return (ids.Count, await context.Mail.AsNoTracking().Where(mail => ids.Contains(mail.Id) && mail.NextAttemptAt == mine).OrderBy(mail => mail.Id).ToListAsync(ct));
    }

    private async Task Send(MailRow mail, IMailComposer? composer, IMailDirectory directory, IMailTransport transport, CancellationToken ct)
    {
        try
        {
            if (await directory.Find(mail.PersonId, ct) is not { } addressee)
            {
                (mail.NextAttemptAt, mail.LastError) = (null, "The person has no account any more.");
                return;
            }

            await transport.Send(Compose(mail, composer, addressee), ct);
            (mail.SentAt, mail.NextAttemptAt, mail.LastError) = (clock.GetUtcNow(), null, null);
            mail.Content = composer?.WithoutSecrets(mail.Content) ?? WithoutLinks(mail.Content);
        }
        catch (MailBouncedException bounced)
        {
            (mail.BouncedAt, mail.NextAttemptAt, mail.LastError) = (clock.GetUtcNow(), null, bounced.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var giveUp = mail.Attempts >= AttemptsUntilGivenUp;
            mail.LastError = failure.GetType().Name;
            mail.NextAttemptAt = giveUp ? null : clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, mail.Attempts - 1), 360));
            log.LogWarning("Mail {Mail} of kind {Kind} failed: {Failure}", mail.Id, mail.Kind, mail.LastError);
        }
    }

    private static async Task Save(ModuleDbContext context, MailRow mail, CancellationToken ct)
    {
        var (content, next, sent, bounced, error) = (mail.Content, mail.NextAttemptAt, mail.SentAt, mail.BouncedAt, mail.LastError);
        await context
            .Mail.Where(row => row.Id == mail.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Content, content)
                        .SetProperty(row => row.NextAttemptAt, next)
                        .SetProperty(row => row.SentAt, sent)
                        .SetProperty(row => row.BouncedAt, bounced)
                        .SetProperty(row => row.LastError, error),
                ct
            );
    }

    private MimeMessage Compose(MailRow row, IMailComposer? composer, MailAddressee addressee)
    {
        var content = composer?.Compose(row.Content) is { } mail ? MailContent.Of(mail) : JsonSerializer.Deserialize<MailContent>(row.Content)!;
        var english = addressee.Language == "en";
        string Say(BilingualText text) => english ? text.English : text.Indonesian;
        var message = new MimeMessage
        {
            MessageId = $"{row.Id:N}@{site.Root.Host}",
            Date = row.CreatedAt,
            Subject = madeUp.Mark(Say(content.Subject)),
            Body = new BodyBuilder { TextBody = MarkedText(Say(content.Text)), HtmlBody = MarkedHtml(Say(content.Html)) }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(new MailboxAddress(addressee.Name, addressee.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", addressee.Language);
        foreach (var (name, value) in content.Headers)
        {
            message.Headers.Add(name, value);
        }

        return message;
    }

    private string MarkedText(string text) => madeUp.Mark(text, ".\n\n");

    private string MarkedHtml(string html) =>
        madeUp.Is ? BodyBegins().Replace(html, $"$0<p style=\"margin:0;padding:8px;background:#fff3cd;color:#3d2e00\">{MadeUpData.Words}</p>", 1) : html;

    /// <summary>Links in a mail open doors (one-tap answers, passwords): what stays stored must not.</summary>
    private static string WithoutLinks(string stored)
    {
        static BilingualText Strip(BilingualText text) => new(Links().Replace(text.Indonesian, "…"), Links().Replace(text.English, "…"));
        var content = JsonSerializer.Deserialize<MailContent>(stored)!;
        return JsonSerializer.Serialize(
            new MailContent(
                Strip(content.Subject),
                Strip(content.Text),
                Strip(content.Html),
                content.Headers.ToDictionary(header => header.Key, header => Links().Replace(header.Value, "…"))
            )
        );
    }

    [GeneratedRegex(@"(https?://|mailto:)[^\s""<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex("<body[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BodyBegins();
}
