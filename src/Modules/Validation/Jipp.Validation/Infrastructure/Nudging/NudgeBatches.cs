using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>One batch in one transaction: claim, look again, one digest per person, mail into the outbox.</summary>
internal sealed class NudgeBatches(ValidationDbContext context, WaitingNews news, INotifier notifier, IPolicy policies, TimeProvider clock)
{
    private const long ClaimLock = 0x4A495050;

    /// <summary>Returns how many people got a digest, and how many nudges lie in them.</summary>
    public async Task<(int People, int Nudges)> Send(NudgeBatch batch, bool anyHour, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        context.ChangeTracker.Clear();
        await using var transaction = await context.BeginTransaction(ct);
        var due = await Claim(batch, now, ct);
        var told = await Told(batch, ct);
        var records = await Records(due, ct);
        var checks = await Checks(batch, ct);
        var desk = await NudgeDesk.Read(context, policies.Current, now, ct);
        var desks = new DigestDesk(policies.Current, now);

        List<DutyId> done = [];
        var byPerson = batch.People.ToDictionary(person => person, _ => new List<DigestItem>());
        foreach (var nudge in due)
        {
            var recipients = desk.RecipientsOf(nudge);
            foreach (var recipient in recipients.Where(recipient => !told.Contains((nudge.DutyId, nudge.Rung, nudge.Round, recipient.PersonId))))
            {
                if (byPerson.TryGetValue(recipient.PersonId, out var items) && desk.MayTell(recipient.PersonId, now, anyHour))
                {
                    items.Add(new DigestItem(nudge, recipient, records[nudge.InnovationId], CheckWords.Lines(checks[nudge.DutyId])));
                    told.Add((nudge.DutyId, nudge.Rung, nudge.Round, recipient.PersonId));
                }
            }

            if (recipients.Count > 0 && recipients.All(recipient => told.Contains((nudge.DutyId, nudge.Rung, nudge.Round, recipient.PersonId))))
            {
                done.Add(nudge.DutyId);
            }
        }

        var waiting = await news.Of(batch.People, ct);
        var people = byPerson.Where(person => person.Value.Count > 0 || (waiting.Contains(person.Key) && desk.MayTell(person.Key, now, anyHour))).ToList();
        List<Digest> digests = [];
        List<NudgeDelivery> deliveries = [];
        List<OneTapLink> links = [];
        foreach (var (person, items) in people)
        {
            var digest = Write(person, items, [.. waiting[person]], desk, desks, now, links);
            digests.Add(digest);
            deliveries.AddRange(items.Select(item => new NudgeDelivery(item.Nudge.DutyId, item.Nudge.Rung, item.Nudge.Round, person, digest.Id, item.Recipient.IsCopy)));
        }

        await context.InsertAll(digests, ct);
        await context.InsertAll(deliveries, ct);
        await context.InsertAll(links, ct);
        await context.SaveChangesAsync(ct);
        await SkipLowerRungs(due, now, ct);
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
        await context
            .Nudges.Where(nudge => EF.Parameter(duties).Contains(nudge.DutyId) && nudge.State == NudgeState.Waiting && nudge.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.State, NudgeState.Sent), ct);
    }

    private async Task SkipLowerRungs(List<DueNudge> due, DateTimeOffset now, CancellationToken ct)
    {
        var several = due.Where(nudge => nudge.Lower).Select(nudge => nudge.DutyId).ToList();
        if (several.Count == 0)
        {
            return;
        }

        await context
            .Nudges.Where(nudge =>
                EF.Parameter(several).Contains(nudge.DutyId)
                && nudge.State == NudgeState.Waiting
                && nudge.DueAt <= now
                && context.Nudges.Any(higher => higher.DutyId == nudge.DutyId && higher.State == NudgeState.Waiting && higher.DueAt <= now && higher.Rung > nudge.Rung)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.State, NudgeState.Skipped), ct);
    }

    /// <summary>
    /// Claims by locking, then looks again what is still due: from here to the commit an answer, a snooze or a closing has to wait.
    /// On SQLite the transaction itself keeps everybody else from writing.
    /// </summary>
    private async Task<List<DueNudge>> Claim(NudgeBatch batch, DateTimeOffset now, CancellationToken ct)
    {
        if (!context.Database.IsSqlite())
        {
            // Rounds of several hosts claim one after another: two that want the same people would wait for each other's digests.
            var keys = batch.Duties.Select(id => id.Value).ToList();
            await context.Database.ExecuteSqlAsync(
                $"""SELECT pg_advisory_xact_lock({ClaimLock}); SELECT 1 FROM validation.duties WHERE "Id" = ANY ({keys}) ORDER BY "Id" FOR UPDATE""",
                ct
            );
        }

        return await DueNudges.Of(context, batch.Duties, now, ct);
    }

    private async Task<HashSet<(DutyId, int, int, Guid)>> Told(NudgeBatch batch, CancellationToken ct)
    {
        var rows = await context
            .Deliveries.Where(delivery => EF.Parameter(batch.Duties).Contains(delivery.DutyId))
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

    private async Task<Dictionary<InnovationId, RecordLine>> Records(List<DueNudge> due, CancellationToken ct)
    {
        var ids = due.ConvertAll(nudge => nudge.InnovationId);
        var lines = RecordLines.Of(context, context.Innovations.Where(innovation => EF.Parameter(ids).Contains(innovation.Id)));
        return await lines.ToDictionaryAsync(record => new InnovationId(record.InnovationId), ct);
    }

    private async Task<ILookup<DutyId, CheckReason>> Checks(NudgeBatch batch, CancellationToken ct) =>
        (await context.CheckReasons.AsNoTracking().Where(reason => EF.Parameter(batch.Duties).Contains(reason.DutyId)).ToListAsync(ct)).ToLookup(reason => reason.DutyId);

    private Digest Write(Guid person, List<DigestItem> items, List<SearchNews> waiting, NudgeDesk desk, DigestDesk desks, DateTimeOffset now, List<OneTapLink> links)
    {
        var content = desks.Content(person, items, links) with { News = WaitingNews.Lines(waiting), Notices = WaitingNews.Notices(waiting) };
        var mail = notifier.SendLater(person, DigestMail.Kind, DigestComposer.Facts(content));
        var digest = new Digest(person, desk.MainOffice(person), desk.ZoneOf(person).DayOf(now), mail, content.Asked.Count, content.CopiedRecords, content.Unsubscribe.Hash, now);
        waiting.ForEach(one => one.ToldIn(digest.Id));
        return digest;
    }
}
