using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>The highest rung that an open duty has reached and that somebody is still to be told of.</summary>
/// <param name="Lower">Lower rungs wait too: after a pause several are due at once, and the highest speaks for all.</param>
internal sealed record DueNudge(DutyId DutyId, int Rung, int Round, bool Lower, InnovationId InnovationId, Office RestsOn, Address Address, DateOnly DueOn);

/// <summary>
/// What is due: of open duties that are not put off. A delegation that is over but not ended yet would tell the wrong person, so its nudge waits.
/// </summary>
internal static class DueNudges
{
    public static Task<List<DueNudge>> All(ValidationDbContext context, DateTimeOffset now, CancellationToken ct) =>
        Read(context, context.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= now), now, ct);

    /// <summary>Of these duties alone, in one parameter: somebody may be due more than a statement has parameters. Asked in words that the index of waiting nudges does not fit: a batch must not read what is due to everybody.</summary>
    public static Task<List<DueNudge>> Of(ValidationDbContext context, IReadOnlyCollection<DutyId> duties, DateTimeOffset now, CancellationToken ct) =>
        Read(
            context,
            context.Nudges.Where(nudge => EF.Parameter(duties).Contains(nudge.DutyId) && nudge.State != NudgeState.Sent && nudge.State != NudgeState.Skipped && nudge.DueAt <= now),
            now,
            ct
        );

    private static async Task<List<DueNudge>> Read(ValidationDbContext context, IQueryable<Nudge> nudges, DateTimeOffset now, CancellationToken ct)
    {
        var open = context.Duties.Where(duty =>
            duty.OpenFor != null && (duty.SnoozedUntil == null || duty.SnoozedUntil <= now) && (duty.DelegatedUntil == null || duty.DelegatedUntil > now)
        );
        var rows = await nudges
            .Join(
                open,
                nudge => nudge.DutyId,
                duty => duty.Id,
                (nudge, duty) =>
                    new
                    {
                        nudge.DutyId,
                        nudge.Rung,
                        nudge.Round,
                        duty.InnovationId,
                        duty.OfficeKind,
                        duty.OfficeKey,
                        duty.AgencyCode,
                        duty.Unit,
                        duty.ProvinceCode,
                        duty.DueOn,
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.DutyId)
                .Select(group => (Highest: group.MaxBy(row => row.Rung)!, Lower: group.Skip(1).Any()))
                .Select(due =>
                {
                    var (row, lower) = due;
                    return new DueNudge(
                        row.DutyId,
                        row.Rung,
                        row.Round,
                        lower,
                        row.InnovationId,
                        new Office(row.OfficeKind, row.OfficeKey),
                        new Address(row.AgencyCode, row.Unit, row.ProvinceCode),
                        row.DueOn
                    );
                }),
        ];
    }
}
