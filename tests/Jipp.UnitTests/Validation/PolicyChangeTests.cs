using CsCheck;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>Open questions follow a new version of the policy: once, leaving offices some time, and never before a check's day is over.</summary>
public sealed class PolicyChangeTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static Policy With(int months, int number = 2, string? ladder = null) =>
        (PolicyValues.Of(Given.Policy) with { IntervalMonths = months, Ladder = ladder is null ? Given.Policy.Ladder : LadderText.Read(ladder) }).In(Given.Policy, number);

    private static (TrackedInnovation Record, Duty Answered, Duty Open) Answered(int daysAgo)
    {
        var record = Given.Published();
        var at = Given.Morning.AddDays(-daysAgo);
        var first = record.OpenDuty(Given.Secretariat, false, Given.Policy, at);
        return (record, first, record.Answer(first, Given.Answer(AnswerStatus.Smooth, at), Given.Secretariat, false, Given.Policy).Value!);
    }

    [Fact]
    public void A_longer_interval_counts_from_the_answer()
    {
        var (record, answered, open) = Answered(30);

        Assert.True(record.Adopt(open, answered, false, With(18), Given.Morning));

        Assert.Equal(Today.AddDays(-30).AddMonths(18), open.DueOn);
        Assert.Equal(open.DueOn, record.DueOn);
    }

    [Fact]
    public void A_shorter_interval_leaves_the_office_thirty_days()
    {
        var (record, answered, open) = Answered(300);

        record.Adopt(open, answered, false, With(6), Given.Morning);

        Assert.Equal(Today.AddDays(30), open.DueOn);
        Assert.Equal(Badge.Confirmed, Badges.Of(record.LastStatus, record.DueOn, Today, Given.Policy));
    }

    [Fact]
    public void What_is_due_sooner_than_that_anyway_keeps_its_day()
    {
        var (record, answered, open) = Answered(360);
        var due = open.DueOn;

        record.Adopt(open, answered, false, With(6), Given.Morning);

        Assert.Equal(due, open.DueOn);
    }

    [Fact]
    public void A_version_is_followed_once_however_often_the_batch_is_sent()
    {
        var (record, answered, open) = Answered(300);
        Assert.True(record.Adopt(open, answered, false, With(6), Given.Morning));
        var (due, rounds) = (open.DueOn, open.Nudges.Sum(nudge => nudge.Round));

        Assert.False(record.Adopt(open, answered, false, With(6), Given.Morning.AddDays(20)));

        Assert.Equal((due, rounds), (open.DueOn, open.Nudges.Sum(nudge => nudge.Round)));
    }

    [Fact]
    public void An_import_that_nobody_confirmed_keeps_the_day_of_its_import()
    {
        var record = Given.Published();
        var open = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning.AddDays(-50));

        Assert.True(record.Adopt(open, null, false, With(24), Given.Morning));

        Assert.Equal(Today.AddDays(-50), open.DueOn);
    }

    [Fact]
    public void What_is_checked_keeps_the_earlier_day_and_its_usual_day_follows()
    {
        var (record, answered, open) = Answered(30);
        record.Check(open, CheckKind.PublicReport, null, Given.Policy, Given.Morning);

        record.Adopt(open, answered, false, With(18), Given.Morning);

        Assert.Equal((Today.AddDays(14), Today.AddDays(-30).AddMonths(18)), (open.DueOn, open.RegularDueOn));
    }

    [Fact]
    public void A_rung_that_is_gone_is_never_sent_and_a_new_one_is_planned_when_it_lies_ahead()
    {
        var (record, answered, open) = Answered(30);

        record.Adopt(open, answered, false, With(12, ladder: "-14,,0|0,,0|60,hub;secretariat,1"), Given.Morning);

        Assert.Equal([-14, 0, 60], open.Nudges.Where(nudge => nudge.State == NudgeState.Waiting).Select(nudge => nudge.Rung).Order());
        Assert.All(open.Nudges.Where(nudge => nudge.Rung is -30 or -7 or 7 or 30), nudge => Assert.Equal(NudgeState.Withdrawn, nudge.State));
        Assert.Equal(Zone.Wita.At(open.DueOn.AddDays(-14), TimeOnly.MinValue), open.Nudges.Single(nudge => nudge.Rung == -14).DueAt);
    }

    [Fact]
    public void Going_there_and_back_again_ends_where_it_began() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[1, 60])
            .Sample(
                (daysAgo, months) =>
                {
                    var (record, answered, open) = Answered(daysAgo);
                    var (due, waiting) = (open.DueOn, Waiting(open));

                    record.Adopt(open, answered, false, With(months, 2), Given.Morning);
                    Assert.True(open.DueOn >= due || open.DueOn >= Today.AddDays(30) || open.DueOn == due);
                    record.Adopt(open, answered, false, With(12, 3), Given.Morning);

                    Assert.True(open.DueOn == due || (open.DueOn == Today.AddDays(30) && due < open.DueOn), $"{daysAgo} days, {months} months: {due} became {open.DueOn}");
                    if (open.DueOn == due)
                    {
                        Assert.Superset(waiting.ToHashSet(), Waiting(open).ToHashSet());
                    }
                },
                iter: 2000
            );

    [Fact]
    public void A_ladder_is_written_the_way_its_table_is_and_read_back_the_same()
    {
        Assert.Equal("-30,,0|-7,,0|0,,0|7,hub,0|30,hub;secretariat,0|60,hub;secretariat,1", LadderText.Write(Given.Policy.Ladder));
        Assert.Equal(LadderText.Write(Given.Policy.Ladder), LadderText.Write(LadderText.Read(LadderText.Write(Given.Policy.Ladder))));
    }

    [Theory]
    [InlineData(0, 6, 14, "60", "IntervalMonths")]
    [InlineData(61, 6, 14, "60", "IntervalMonths")]
    [InlineData(12, 0, 14, "60", "AwardedIntervalMonths")]
    [InlineData(12, 6, 6, "60", "CheckDays")]
    [InlineData(12, 6, 14, "30", "Ladder")]
    [InlineData(12, 6, 14, "61 60", "Ladder")]
    [InlineData(12, 6, 14, "-181 60", "Ladder")]
    [InlineData(12, 6, 14, "7 7 60", "Ladder")]
    [InlineData(12, 6, 14, "60", "GraceDays", 29)]
    [InlineData(12, 6, 14, "60", "GraceDays", 181)]
    [InlineData(12, 6, 14, "60", "Ladder", 90)]
    public void A_draft_that_cannot_be_is_refused_at_its_field(int months, int awarded, int days, string rungs, string field, int grace = 60)
    {
        var draft = new PolicyDraft(
            months,
            awarded,
            days,
            grace,
            [.. rungs.Split(' ').Select(day => new RungInput(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture), false, false, day == "60"))]
        );

        Assert.Equal(field, Assert.Single(draft.Faults()).Name);
    }

    [Fact]
    public void The_last_letter_is_always_sent() => Assert.Equal("Ladder", Assert.Single(new PolicyDraft(12, 6, 14, 60, [new(60, true, true, false)]).Faults()).Name);

    private static IEnumerable<(int, DateTimeOffset)> Waiting(Duty duty) =>
        duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt > Given.Morning).Select(nudge => (nudge.Rung, nudge.DueAt));
}
