using System.Data.Common;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>
/// Sends what is due: plans who is to be told, then claims and sends batch by batch. A batch is people, not nudges, so that whatever a
/// person is due lies in one digest. Any number of processes may do so at once: a claimed duty is locked until its batch commits, and the
/// unique index on person and day lets one digest through; who comes second plans anew.
/// </summary>
internal sealed class NudgeRounds(ValidationDbContext context, NudgeBatches batches, WaitingNews news, Delegations delegations, IPolicy policies, TimeProvider clock) : INudges
{
    private const int PeopleInBatch = 100;
    private const int DutiesInBatch = 500;
    private const int ClashesUntilGivenUp = 50;

    public async Task<NudgeRound> SendDue(bool anyHour, CancellationToken ct)
    {
        await EndDelegations(ct);
        var (people, nudges, clashes) = (0, 0, 0);
        var plan = await Plan(anyHour, ct);
        for (var next = 0; next < plan.Batches.Count; next++)
        {
            try
            {
                var (told, sent) = await batches.Send(plan.Batches[next], anyHour, ct);
                (people, nudges) = (people + told, nudges + sent);
            }
            catch (Exception clash) when (clash is DbUpdateException or DbException { IsTransient: true } && clashes++ < ClashesUntilGivenUp)
            {
                context.ChangeTracker.Clear();
                (plan, next) = (await Plan(anyHour, ct), -1);
            }
        }

        return new NudgeRound(people, nudges, plan.Waiting);
    }

    /// <summary>Whose day came while nothing ran: else the unit would be told once more, or its question would miss the office's digest of today.</summary>
    private async Task EndDelegations(CancellationToken ct)
    {
        try
        {
            if (await delegations.EndOver(ct) > 0)
            {
                await context.SaveChangesAsync(ct);
            }
        }
        catch (DbUpdateException)
        {
            // Somebody else changed or ended one of them at this moment; what is not ended yet waits for the next round.
        }

        context.ChangeTracker.Clear();
    }

    public Task AskAgain(Office office, CancellationToken ct) =>
        context
            .Nudges.Where(nudge =>
                nudge.State == NudgeState.Sent
                && context.Duties.Any(duty => duty.Id == nudge.DutyId && duty.OpenFor != null && duty.OfficeKind == office.Kind && duty.OfficeKey == office.Key)
                && !context.Nudges.Any(later => later.DutyId == nudge.DutyId && later.State == NudgeState.Sent && later.Rung > nudge.Rung)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(nudge => nudge.State, NudgeState.Waiting), ct);

    /// <summary>Reads what is due and groups it by those who can be told now. Nothing is decided here: each batch looks again.</summary>
    private async Task<NudgePlan> Plan(bool anyHour, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await DueNudges.All(context, now, ct);
        var readers = await news.People(ct);
        if (due.Count == 0 && readers.Count == 0)
        {
            return new([], 0);
        }

        var desk = await NudgeDesk.Read(context, policies.Current, now, ct);
        var delivered = await Delivered(now, ct);
        var byPerson = new Dictionary<Guid, HashSet<DutyId>>();
        List<DutyId> complete = [];
        var waiting = 0;
        foreach (var nudge in due)
        {
            var recipients = desk.RecipientsOf(nudge);
            var untold = recipients.Where(recipient => !delivered.Contains((nudge.DutyId, nudge.Rung, nudge.Round, recipient.PersonId))).ToList();
            if (recipients.Count > 0 && untold.Count == 0)
            {
                complete.Add(nudge.DutyId);
                continue;
            }

            var reachable = untold.Where(recipient => desk.MayTell(recipient.PersonId, now, anyHour)).ToList();
            waiting += reachable.Count == 0 ? 1 : 0;
            foreach (var recipient in reachable)
            {
                if (!byPerson.TryGetValue(recipient.PersonId, out var duties))
                {
                    byPerson[recipient.PersonId] = duties = [];
                }

                duties.Add(nudge.DutyId);
            }
        }

        foreach (var reader in readers.Where(reader => desk.MayTell(reader, now, anyHour)))
        {
            byPerson.TryAdd(reader, []);
        }

        await batches.Complete(complete, now, ct);
        return new(Batches(byPerson), waiting);
    }

    private async Task<HashSet<(DutyId, int, int, Guid)>> Delivered(DateTimeOffset now, CancellationToken ct)
    {
        var rows = await context
            .Deliveries.Where(delivery =>
                context.Nudges.Any(nudge =>
                    nudge.DutyId == delivery.DutyId && nudge.Rung == delivery.Rung && nudge.Round == delivery.Round && nudge.State == NudgeState.Waiting && nudge.DueAt <= now
                )
            )
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

    /// <summary>People in random order, so that senders in several processes seldom want the same ones at the same moment.</summary>
    private static List<NudgeBatch> Batches(Dictionary<Guid, HashSet<DutyId>> byPerson)
    {
        List<NudgeBatch> batches = [];
        var batch = new NudgeBatch([], []);
        var people = byPerson.Keys.ToArray();
        Random.Shared.Shuffle(people);
        foreach (var person in people)
        {
            batch.People.Add(person);
            batch.Duties.UnionWith(byPerson[person]);
            if (batch.Duties.Count >= DutiesInBatch || batch.People.Count >= PeopleInBatch)
            {
                batches.Add(batch);
                batch = new NudgeBatch([], []);
            }
        }

        if (batch.People.Count > 0)
        {
            batches.Add(batch);
        }

        return batches;
    }
}
