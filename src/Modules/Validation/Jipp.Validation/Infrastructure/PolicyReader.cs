using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>Tries a policy by the very rules that will apply it, on copies that nobody saves.</summary>
internal sealed class PolicyReader(ValidationDbContext context, TimeProvider clock) : IPolicyReader
{
    private const int Week = 7;

    public async Task<PolicyEffect> Try(Policy inForce, Policy policy, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await context.Duties.AsNoTracking().Where(duty => duty.OpenFor != null).ToListAsync(ct);
        var records = await context.Innovations.AsNoTracking().Where(record => record.OpenDutyId != null).ToDictionaryAsync(record => record.Id, ct);
        var answered = (
            await context
                .Duties.IgnoreAutoIncludes()
                .AsNoTracking()
                .Where(duty => duty.AnsweredAt != null && context.Innovations.Any(record => record.LastAnsweredDutyId == duty.Id && record.OpenDutyId != null))
                .ToListAsync(ct)
        ).ToDictionary(duty => duty.Id);
        var awarded = await context.Titles.Where(title => title.Stands).Select(title => title.InnovationId).ToHashSetAsync(ct);
        var (weekEnd, effect) = (now.AddDays(Week), new Tally(Zone.Wib.DayOf(now)));
        foreach (var duty in open)
        {
            var record = records[duty.InnovationId];
            var before = (Due: duty.DueOn, Waiting: duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting).ToDictionary(nudge => nudge.Rung, nudge => nudge.DueAt));
            record.Adopt(duty, record.LastAnsweredDutyId is { } id ? answered.GetValueOrDefault(id) : null, awarded.Contains(record.Id), policy, now);
            var after = duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting).ToDictionary(nudge => nudge.Rung, nudge => nudge.DueAt);
            var today = policy.Zones.Of(duty.Address).DayOf(now);
            effect.Note(before.Due, duty.DueOn);
            effect.UnconfirmedBefore += inForce.IsLapsed(before.Due, today) ? 1 : 0;
            effect.UnconfirmedAfter += policy.IsLapsed(duty.DueOn, today) ? 1 : 0;
            effect.DueBefore += before.Waiting.Values.Count(at => at <= weekEnd);
            effect.DueAfter += after.Values.Count(at => at <= weekEnd);
            effect.Withdrawn += before.Waiting.Keys.Count(rung => !after.ContainsKey(rung));
            effect.Planned += after.Keys.Count(rung => !before.Waiting.ContainsKey(rung));
        }

        return effect.Sum(open.Count);
    }

    public Task<int> Behind(int number, CancellationToken ct) => context.Duties.CountAsync(duty => duty.OpenFor != null && duty.PolicyNumber < number, ct);

    private sealed class Tally(DateOnly today)
    {
        private readonly Dictionary<DateOnly, (int Before, int After)> _months = [];
        private (int Before, int After) _overdue;
        private int _earlier;
        private int _later;

        public int UnconfirmedBefore { get; set; }

        public int UnconfirmedAfter { get; set; }

        public int DueBefore { get; set; }

        public int DueAfter { get; set; }

        public int Withdrawn { get; set; }

        public int Planned { get; set; }

        public void Note(DateOnly before, DateOnly after)
        {
            _earlier += after < before ? 1 : 0;
            _later += after > before ? 1 : 0;
            Count(before, 1, 0);
            Count(after, 0, 1);
        }

        public PolicyEffect Sum(int open)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            var months = Enumerable.Range(0, PolicyEffect.MonthsShown).Select(first.AddMonths).Select(month => (Month: month, Counts: _months.GetValueOrDefault(month))).ToList();
            return new(
                open,
                _earlier,
                _later,
                UnconfirmedBefore,
                UnconfirmedAfter,
                DueBefore,
                DueAfter,
                Withdrawn,
                Planned,
                [new(null, _overdue.Before, _overdue.After), .. months.Select(month => new MonthOfEffect(month.Month, month.Counts.Before, month.Counts.After))]
            );
        }

        private void Count(DateOnly due, int before, int after)
        {
            if (due < today)
            {
                _overdue = (_overdue.Before + before, _overdue.After + after);
                return;
            }

            var month = new DateOnly(due.Year, due.Month, 1);
            var counts = _months.GetValueOrDefault(month);
            _months[month] = (counts.Before + before, counts.After + after);
        }
    }
}
