using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Jipp.Host.Mail;

/// <param name="Reports">Files that are reports of failed deliveries (RFC 3464).</param>
/// <param name="Marked">Mails of ours that are marked as bounced now and were not before.</param>
internal sealed record ReportsRead(int Files, int Reports, int Marked);

/// <summary>
/// Reads what mail servers write when they took a mail and could not deliver it: it counts as bounced instead of sent. Whose mail a report is about is
/// told by the Message-ID, never by an address. Reading twice marks nothing twice; files stay where they are.
/// </summary>
internal sealed class DeliveryReports(IServiceScopeFactory scopes, ModuleRegistry modules, SiteAddress site, TimeProvider clock)
{
    /// <summary>A report holds headers and a few lines; whatever is larger is none.</summary>
    private const long LargestFile = 1024 * 1024;

    public async Task<ReportsRead> Read(string folder, CancellationToken ct)
    {
        var (files, reports, marked) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files++;
            if (new FileInfo(path).Length <= LargestFile && await Parse(path, ct) is { Body: MultipartReport report } && Failure(report) is { } status)
            {
                reports++;
                marked += Original(report) is { } mail && await Mark(mail, status, ct) ? 1 : 0;
            }
        }

        return new(files, reports, marked);
    }

    private static async Task<MimeMessage?> Parse(string path, CancellationToken ct)
    {
        try
        {
            return await MimeMessage.LoadAsync(path, ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The status of a delivery that failed for good; null when it was delayed, relayed or delivered.</summary>
    private static string? Failure(MultipartReport report) =>
        report
            .OfType<MessageDeliveryStatus>()
            .SelectMany(status => status.StatusGroups)
            .Where(group => group["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true)
            .Select(group => group["Status"]?.Trim() ?? "")
            .Select(status => status.Length is > 0 and <= 12 ? status : "5")
            .FirstOrDefault();

    /// <summary>The mail of ours that the report is about; null when it names none.</summary>
    private Guid? Original(MultipartReport report)
    {
        var id = report
            .Select(part =>
                part is MessagePart whole ? whole.Message?.MessageId
                : part is TextPart headers ? MessageIdIn(headers)
                : null
            )
            .FirstOrDefault(one => one is not null);
        return id?.Split('@') is [{ } name, { } host] && host.Equals(site.Root.Host, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(name, "N", out var mail)
            ? mail
            : null;
    }

    /// <summary>Many servers send the headers of the mail back instead of the whole.</summary>
    private static string? MessageIdIn(TextPart part)
    {
        if (!part.ContentType.IsMimeType("text", "rfc822-headers"))
        {
            return null;
        }

        using var headers = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(part.Text + "\r\n\r\n"));
        return new MimeParser(headers, MimeFormat.Entity).ParseMessage().MessageId;
    }

    private async Task<bool> Mark(Guid mail, string status, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var module in modules.All)
        {
            var context = ModuleRegistry.Context(scope.ServiceProvider, module);
            using (await context.EnterGate(ct))
            {
                var (now, error) = (clock.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"{status} reported by a mail server"));
                var changed = await context
                    .Mail.Where(row => row.Id == mail && row.BouncedAt == null)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.BouncedAt, now)
                                .SetProperty(row => row.SentAt, (DateTimeOffset?)null)
                                .SetProperty(row => row.NextAttemptAt, (DateTimeOffset?)null)
                                .SetProperty(row => row.LastError, error),
                        ct
                    );
                if (changed > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
