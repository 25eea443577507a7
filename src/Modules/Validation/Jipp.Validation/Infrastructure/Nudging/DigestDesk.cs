using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>A nudge for one person.</summary>
internal sealed record DigestItem(Duty Duty, Nudge Nudge, Recipient Recipient, RecordLine Record);

/// <summary>Puts what a person is due into the order and shape of a digest.</summary>
internal sealed class DigestDesk(Policy policy, DateTimeOffset now)
{
    /// <summary>The highest rung that waits and is due.</summary>
    public static Nudge? Reached(Duty duty, DateTimeOffset now) => duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= now).MaxBy(nudge => nudge.Rung);

    public DigestContent Content(Guid person, IReadOnlyList<DigestItem> items, out List<OneTapLink> links)
    {
        List<OneTapLink> made = [];
        var asked = items
            .Where(item => !item.Recipient.IsCopy)
            .OrderBy(item => item.Duty.DueOn)
            .ThenBy(item => item.Record.Title, StringComparer.OrdinalIgnoreCase)
            .Select((item, index) => Asked(item, index < policy.LinksPerMail, made))
            .ToList();
        var copies = items
            .Where(item => item.Recipient.IsCopy)
            .GroupBy(item => item.Record.AgencyName)
            .Select(group => new SilentCopy(group.Key, group.Count(), group.Max(item => DaysLate(item.Duty))))
            .OrderByDescending(copy => copy.Records)
            .ThenBy(copy => copy.AgencyName, StringComparer.Ordinal)
            .ToList();
        links = made;
        return new DigestContent(person, asked, copies, Secret.New(), policy.LinkDays);
    }

    private AskedRecord Asked(DigestItem item, bool withLink, List<OneTapLink> links)
    {
        Secret? secret = null;
        if (withLink)
        {
            secret = Secret.New();
            links.Add(new OneTapLink(secret.Hash, item.Duty.Id, item.Recipient.PersonId, item.Recipient.Office, now, policy));
        }

        var late = DaysLate(item.Duty);
        DateOnly? last = item.Record.LastAnsweredAt is { } at ? policy.Zones.Of(item.Duty.Address).DayOf(at) : null;
        var isLast = policy.RungAt(item.Nudge.Rung).Always && late <= policy.GraceDays;
        return new AskedRecord(
            item.Record.Title,
            item.Record.AgencyName,
            item.Record.Unit,
            item.Duty.DueOn,
            late,
            last,
            isLast,
            item.Recipient.Office.Kind is OfficeKind.Hub or OfficeKind.Secretariat,
            secret
        )
        {
            Checks = CheckWords.Lines(item.Duty.Reasons),
        };
    }

    private int DaysLate(Duty duty) => policy.Zones.Of(duty.Address).DayOf(now).DayNumber - duty.DueOn.DayNumber;
}
