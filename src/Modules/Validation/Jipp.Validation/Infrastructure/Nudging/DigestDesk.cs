using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>A nudge for one person.</summary>
internal sealed record DigestItem(DueNudge Nudge, Recipient Recipient, RecordLine Record, IReadOnlyList<CheckLine> Checks);

/// <summary>Puts what a person is due into the order and shape of a digest.</summary>
internal sealed class DigestDesk(Policy policy, DateTimeOffset now)
{
    public DigestContent Content(Guid person, IReadOnlyList<DigestItem> items, List<OneTapLink> links)
    {
        var asked = items
            .Where(item => !item.Recipient.IsCopy)
            .OrderBy(item => item.Nudge.DueOn)
            .ThenBy(item => item.Record.Title, StringComparer.OrdinalIgnoreCase)
            .Select((item, index) => Asked(item, index < policy.LinksPerMail, links))
            .ToList();
        var copies = items
            .Where(item => item.Recipient.IsCopy)
            .GroupBy(item => item.Record.AgencyName)
            .Select(group => new SilentCopy(group.Key, group.Count(), group.Max(item => DaysLate(item.Nudge))))
            .OrderByDescending(copy => copy.Records)
            .ThenBy(copy => copy.AgencyName, StringComparer.Ordinal)
            .ToList();
        return new DigestContent(person, asked, copies, Secret.New(), policy.LinkDays);
    }

    private AskedRecord Asked(DigestItem item, bool withLink, List<OneTapLink> links)
    {
        Secret? secret = null;
        if (withLink)
        {
            secret = Secret.New();
            links.Add(new OneTapLink(secret.Hash, item.Nudge.DutyId, item.Recipient.PersonId, item.Recipient.Office, now, policy));
        }

        var late = DaysLate(item.Nudge);
        DateOnly? last = item.Record.LastAnsweredAt is { } at ? policy.Zones.Of(item.Nudge.Address).DayOf(at) : null;
        var isLast = policy.RungAt(item.Nudge.Rung).Always && late <= policy.GraceDays;
        return new AskedRecord(
            item.Record.Title,
            item.Record.AgencyName,
            item.Record.Unit,
            item.Nudge.DueOn,
            late,
            last,
            isLast,
            item.Recipient.Office.Kind is OfficeKind.Hub or OfficeKind.Secretariat,
            secret
        )
        {
            Checks = item.Checks,
        };
    }

    private int DaysLate(DueNudge nudge) => policy.Zones.Of(nudge.Address).DayOf(now).DayNumber - nudge.DueOn.DayNumber;
}
