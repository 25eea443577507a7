using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>One batch in one transaction: claim, look again, one digest per person, mail into the outbox.</summary>
internal sealed class NudgeBatches(ValidationDbContext context, WaitingNews news, INotifier notifier, SiteAddress site, IPolicy policies, TimeProvider clock)
{
    private const long ClaimLock = 0x4A495050;
    private const int IdsPerStatement = 500;

    /// <summary>Returns how many people got a digest, and how many nudges lie in them.</summary>
    public async Task<(int People, int Nudges)> Send(NudgeBatch batch, bool anyHour, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        context.ChangeTracker.Clear();
        await using var transaction = await context.BeginTransaction(ct);
        var mark = await Claim(batch, now, ct);
        var duties = await context.Duties.AsNoTracking().Where(duty => EF.Property<DateTimeOffset?>(duty, DutyConfiguration.Claim) == mark).ToListAsync(ct);
        var told = await Told(mark, ct);
        var records = await Records(mark, ct);
        var desk = await NudgeDesk.Read(context, policies.Current, now, ct);
        var desks = new DigestDesk(policies.Current, now);

        List<DutyId> done = [];
        var byPerson = batch.People.ToDictionary(person => person, _ => new List<DigestItem>());
        foreach (var duty in duties)
        {
            if (DigestDesk.Reached(duty, now) is not { } nudge)
            {
                continue;
            }

            var recipients = desk.RecipientsOf(new DueNudge(duty.Id, nudge.Rung, nudge.Round, duty.Office, duty.Address));
            foreach (var recipient in recipients.Where(recipient => !told.Contains((duty.Id, nudge.Rung, nudge.Round, recipient.PersonId))))
            {
                if (byPerson.TryGetValue(recipient.PersonId, out var items) && desk.MayTell(recipient.PersonId, now, anyHour))
                {
                    items.Add(new DigestItem(duty, nudge, recipient, records[duty.InnovationId]));
                    told.Add((duty.Id, nudge.Rung, nudge.Round, recipient.PersonId));
                }
            }

            if (recipients.Count > 0 && recipients.All(recipient => told.Contains((duty.Id, nudge.Rung, nudge.Round, recipient.PersonId))))
            {
                done.Add(duty.Id);
            }
        }

        var waiting = await news.Of(batch.People, ct);
        var people = byPerson.Where(person => person.Value.Count > 0 || (waiting.Contains(person.Key) && desk.MayTell(person.Key, now, anyHour))).ToList();
        foreach (var (person, items) in people)
        {
            Write(person, items, [.. waiting[person]], desk, desks, now);
        }

        await context.SaveChangesAsync(ct);
        await SkipLowerRungs(mark, now, ct);
        await MarkSent(done, now, ct);
        await transaction.Commit(ct);
        context.ChangeTracker.Clear();
        return (people.Count, people.Sum(person => person.Value.Count));
    }

    /// <summary>Everybody was told already, in digests of different batches.</summary>
    public async Task Complete(List<DutyId> duties, DateTimeOffset now, CancellationToken ct)
    {
        if (duties.Count == 0)
        {
            return;
        }

        await using var transaction = await context.BeginTransaction(ct);
        await MarkSent(duties, now, ct);
        await transaction.Commit(ct);
    }

    // Nudges are marked in the database and not through their duty: telling is no change of the duty, and must not clash with an answer.
    private async Task MarkSent(List<DutyId> duties, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var portion in duties.Chunk(IdsPerStatement))
        {
            await context
                .Nudges.Where(nudge => portion.Contains(nudge.DutyId) && nudge.State == NudgeState.Waiting && nudge.DueAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.State, NudgeState.Sent), ct);
        }
    }

    /// <summary>After a pause several rungs are due at once: the highest speaks for all.</summary>
    private Task<int> SkipLowerRungs(DateTimeOffset? mark, DateTimeOffset now, CancellationToken ct) =>
        context
            .Nudges.Where(nudge =>
                nudge.State == NudgeState.Waiting
                && nudge.DueAt <= now
                && context.Duties.Any(duty => duty.Id == nudge.DutyId && EF.Property<DateTimeOffset?>(duty, DutyConfiguration.Claim) == mark)
                && context.Nudges.Any(higher => higher.DutyId == nudge.DutyId && higher.State == NudgeState.Waiting && higher.DueAt <= now && higher.Rung > nudge.Rung)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.State, NudgeState.Skipped), ct);

    /// <summary>
    /// Claims by one conditional update: only what is open and not put off now, and from here to the commit an answer, a snooze or a
    /// closing has to wait. A delegation that is over but not ended yet would tell the wrong person, so its nudge waits. The mark tells our rows from those of another round.
    /// </summary>
    private async Task<DateTimeOffset?> Claim(NudgeBatch batch, DateTimeOffset now, CancellationToken ct)
    {
        if (context.Database.IsNpgsql())
        {
            // Rounds of several hosts claim one after another: row locks taken in each one's own order would end in a deadlock.
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ClaimLock})", ct);
        }

        DateTimeOffset? mark = now + TimeSpan.FromMicroseconds(Random.Shared.Next(1, 1_000_000_000));
        foreach (var ids in batch.Duties.OrderBy(id => id.Value).Chunk(IdsPerStatement))
        {
            await context
                .Duties.Where(duty =>
                    ids.Contains(duty.Id)
                    && duty.OpenFor != null
                    && (duty.SnoozedUntil == null || duty.SnoozedUntil <= now)
                    && (duty.DelegatedUntil == null || duty.DelegatedUntil > now)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(duty => EF.Property<DateTimeOffset?>(duty, DutyConfiguration.Claim), mark), ct);
        }

        return mark;
    }

    private async Task<HashSet<(DutyId, int, int, Guid)>> Told(DateTimeOffset? mark, CancellationToken ct)
    {
        var rows = await context
            .Deliveries.Where(delivery => context.Duties.Any(duty => duty.Id == delivery.DutyId && EF.Property<DateTimeOffset?>(duty, DutyConfiguration.Claim) == mark))
            .Select(delivery => new
            {
                delivery.DutyId,
                delivery.Rung,
                delivery.Round,
                delivery.PersonId,
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => (row.DutyId, row.Rung, row.Round, row.PersonId))];
    }

    private async Task<Dictionary<InnovationId, RecordLine>> Records(DateTimeOffset? mark, CancellationToken ct)
    {
        var claimed = context.Innovations.Where(innovation =>
            context.Duties.Any(duty => duty.InnovationId == innovation.Id && EF.Property<DateTimeOffset?>(duty, DutyConfiguration.Claim) == mark)
        );
        return await RecordLines.Of(context, claimed).ToDictionaryAsync(record => new InnovationId(record.InnovationId), ct);
    }

    private void Write(Guid person, List<DigestItem> items, List<SearchNews> waiting, NudgeDesk desk, DigestDesk desks, DateTimeOffset now)
    {
        var content = desks.Content(person, items, out var links) with { News = WaitingNews.Lines(waiting), Notices = WaitingNews.Notices(waiting) };
        var mail = notifier.Send(DigestMail.Compose(content, site));
        var digest = new Digest(person, desk.MainOffice(person), desk.ZoneOf(person).DayOf(now), mail, content.Asked.Count, content.CopiedRecords, content.Unsubscribe.Hash, now);
        context.Digests.Add(digest);
        waiting.ForEach(one => one.ToldIn(digest.Id));
        context.Deliveries.AddRange(items.Select(item => new NudgeDelivery(item.Duty.Id, item.Nudge.Rung, item.Nudge.Round, person, digest.Id, item.Recipient.IsCopy)));
        context.Links.AddRange(links);
    }
}
