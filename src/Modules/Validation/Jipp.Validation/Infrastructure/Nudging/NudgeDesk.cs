using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>What a round has to know of people and offices, read afresh: who holds what, who unsubscribed, whose digest went out already.</summary>
internal sealed class NudgeDesk
{
    private readonly Dictionary<(Office, Address, int), IReadOnlyList<Recipient>> _recipients = [];
    private readonly OfficeBook _book;
    private readonly HashSet<Guid> _unsubscribed;
    private readonly HashSet<(Guid, DateOnly)> _digests;
    private readonly Policy _policy;

    private NudgeDesk(OfficeBook book, HashSet<Guid> unsubscribed, HashSet<(Guid, DateOnly)> digests, Policy policy) =>
        (_book, _unsubscribed, _digests, _policy) = (book, unsubscribed, digests, policy);

    public static async Task<NudgeDesk> Read(ValidationDbContext context, Policy policy, DateTimeOffset now, CancellationToken ct)
    {
        var holders = await context.Holders.AsNoTracking().Where(holder => holder.From <= now && (holder.Until == null || holder.Until > now)).ToListAsync(ct);
        var hubs = await context.Hubs.AsNoTracking().ToListAsync(ct);
        var historic = await context.Agencies.AsNoTracking().Where(agency => agency.Kind == AgencyCopy.Historic).ToListAsync(ct);

        // The three zones share at most two days.
        var since = Zone.Wib.DayOf(now);
        var digests = await context.Digests.Where(digest => digest.Day >= since).Select(digest => new { digest.PersonId, digest.Day }).ToListAsync(ct);
        return new(
            new OfficeBook(holders, hubs, historic),
            await context.Unsubscriptions.Select(row => row.PersonId).ToHashSetAsync(ct),
            [.. digests.Select(digest => (digest.PersonId, digest.Day))],
            policy
        );
    }

    public IReadOnlyList<Recipient> RecipientsOf(DueNudge nudge)
    {
        var key = (nudge.RestsOn, nudge.Address, nudge.Rung);
        if (!_recipients.TryGetValue(key, out var known))
        {
            _recipients[key] = known = Recipients.Of(nudge.RestsOn, _book.Chain(nudge.Address), _policy.RungAt(nudge.Rung), _book, _unsubscribed);
        }

        return known;
    }

    /// <summary>The office of a person that is nearest to the records: it gives the zone of the mail hours and of the day. Null for who holds none.</summary>
    public Office? MainOffice(Guid person) => _book.OfficesOf(person).FirstOrDefault();

    public Zone ZoneOf(Guid person)
    {
        var office = MainOffice(person);
        return office?.Kind switch
        {
            null => Zone.Wib,
            OfficeKind.Hub => _policy.Zones.Of(_book.Hub(office!.Key)?.ProvinceCode),
            OfficeKind.Secretariat => Zone.Wib,
            _ => _policy.Zones.Of(new Address(office!.Key.Split('/')[0], "", null)),
        };
    }

    /// <summary>One digest per person and day, within the mail hours unless a person asks for it now.</summary>
    public bool MayTell(Guid person, DateTimeOffset now, bool anyHour)
    {
        var zone = ZoneOf(person);
        return !_digests.Contains((person, zone.DayOf(now))) && (anyHour || _policy.MayMail(zone, now));
    }
}
