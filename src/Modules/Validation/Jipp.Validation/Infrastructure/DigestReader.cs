using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using MailState = Jipp.Validation.Application.MailState;

namespace Jipp.Validation.Infrastructure;

/// <summary>Nudges and digests beside the state of their mails.</summary>
internal sealed class DigestReader(ValidationDbContext context, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<IReadOnlyList<NudgeLine>> Nudges(Duty duty, CancellationToken ct)
    {
        var mails = await context
            .Deliveries.Where(delivery => delivery.DutyId == duty.Id)
            .Join(context.Digests, delivery => delivery.DigestId, digest => digest.Id, (delivery, digest) => new { delivery.Rung, digest.MailId })
            .Join(context.Mail, row => row.MailId, mail => mail.Id, (row, mail) => new { row.Rung, Mail = mail })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. duty
                .Nudges.OrderBy(nudge => nudge.Rung)
                .Select(nudge => new NudgeLine(nudge.Rung, nudge.DueAt, nudge.State, [.. mails.Where(row => row.Rung == nudge.Rung).Select(row => StateOf(row.Mail))])),
        ];
    }

    public async Task<NudgeOverview> Overview(int page, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = context
            .Nudges.Where(nudge => nudge.State == NudgeState.Waiting)
            .Join(
                context.Duties.Where(duty => duty.OpenFor != null && (duty.SnoozedUntil == null || duty.SnoozedUntil <= now)),
                nudge => nudge.DutyId,
                duty => duty.Id,
                (nudge, duty) =>
                    new
                    {
                        nudge.DueAt,
                        duty.Id,
                        duty.OfficeKind,
                        duty.OfficeKey,
                    }
            );
        var due = open.Where(row => row.DueAt <= now);
        var total = await context.Digests.CountAsync(ct);
        var rows = await context
            .Digests.OrderByDescending(digest => digest.MadeAt)
            .ThenBy(digest => digest.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(digest => new
            {
                Digest = digest,
                Mail = context.Mail.FirstOrDefault(mail => mail.Id == digest.MailId),
                Hub = context.Hubs.Where(hub => digest.OfficeKind == OfficeKind.Hub && hub.Code == digest.OfficeKey).Select(hub => hub.Name).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var agencies = await AgencyNames([.. rows.Select(row => row.Digest.OfficeKey?.Split('/')[0]).OfType<string>()], ct);
        var units = await UnitNames([.. rows.Where(row => row.Digest.OfficeKind == OfficeKind.Unit).Select(row => row.Digest.OfficeKey!)], ct);
        return new NudgeOverview(
            await due.Select(row => row.Id).Distinct().CountAsync(ct),
            await due.Where(row =>
                    !context.Holders.Any(holder =>
                        holder.Kind == row.OfficeKind && holder.Key == row.OfficeKey && holder.From <= now && (holder.Until == null || holder.Until > now)
                    )
                )
                .Select(row => row.Id)
                .Distinct()
                .CountAsync(ct),
            await open.Where(row => row.DueAt > now).OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(ct),
            [.. rows.Select(row => Line(row.Digest, row.Mail, row.Hub, agencies, units))],
            total,
            page,
            (total + PageSize - 1) / PageSize
        );
    }

    private async Task<Dictionary<string, string>> AgencyNames(List<string> codes, CancellationToken ct) =>
        await context.Agencies.Where(agency => codes.Contains(agency.Code) && agency.Name != "").ToDictionaryAsync(agency => agency.Code, agency => agency.Name, ct);

    /// <summary>By office as its records spell it: its key is folded.</summary>
    private async Task<Dictionary<string, string>> UnitNames(List<string> offices, CancellationToken ct) =>
        await context
            .Duties.Where(duty => duty.OfficeKind == OfficeKind.Unit && offices.Contains(duty.OfficeKey))
            .Join(context.Innovations, duty => duty.InnovationId, innovation => innovation.Id, (duty, innovation) => new { duty.OfficeKey, innovation.Unit })
            .Where(row => row.Unit != null)
            .GroupBy(row => row.OfficeKey)
            .Select(group => new { Office = group.Key, Name = group.Min(row => row.Unit) })
            .ToDictionaryAsync(row => row.Office, row => row.Name!, ct);

    private static DigestLine Line(Digest digest, MailRow? mail, string? hub, Dictionary<string, string> agencies, Dictionary<string, string> units)
    {
        var key = digest.OfficeKey ?? "";
        var parts = key.Split('/', 2);
        var office = digest.OfficeKind is not { } kind
            ? OfficeWords.Nobody
            : OfficeWords.Of(kind, units.GetValueOrDefault(key, parts[^1]), agencies.GetValueOrDefault(parts[0], parts[0]), hub);
        return new(digest.MadeAt, office, digest.Asked, digest.Copies, mail is null ? MailState.GivenUp : StateOf(mail), mail?.SentAt, mail?.LastError);
    }

    private static MailState StateOf(MailRow mail) =>
        mail switch
        {
            { SentAt: not null } => MailState.Sent,
            { BouncedAt: not null } => MailState.Bounced,
            { NextAttemptAt: null } => MailState.GivenUp,
            _ => MailState.Queued,
        };
}
