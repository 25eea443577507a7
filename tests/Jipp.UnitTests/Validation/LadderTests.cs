using CsCheck;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class LadderTests
{
    [Fact]
    public void The_shipped_ladder_has_the_rungs_of_the_field()
    {
        Assert.Equal([-30, -7, 0, 7, 30, 60], Given.Policy.Ladder.Select(rung => rung.Day));
        Assert.Equal([60], Given.Policy.Ladder.Where(rung => rung.Always).Select(rung => rung.Day));
        Assert.Equal([7, 30, 60], Given.Policy.Ladder.Where(rung => rung.CopyTo.Contains(OfficeKind.Hub)).Select(rung => rung.Day));
        Assert.Equal((12, 6, 5), (Given.Policy.IntervalMonths, Given.Policy.AwardedIntervalMonths, Given.Policy.SamplePercent));
        Assert.Equal([30, 60], Given.Policy.Ladder.Where(rung => rung.CopyTo.Contains(OfficeKind.Secretariat)).Select(rung => rung.Day));
    }

    [Fact]
    public void An_imported_record_is_due_the_day_it_came_and_starts_at_that_rung()
    {
        var duty = Given.Published().OpenDuty(Given.Secretariat, awarded: false, Given.Policy, Given.Morning);

        Assert.Equal(new DateOnly(2026, 3, 3), duty.DueOn);
        Assert.Equal([0, 7, 30, 60], duty.Nudges.Select(nudge => nudge.Rung));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8)), duty.Nudges[0].DueAt);
    }

    [Fact]
    public void The_day_of_import_is_the_day_in_the_zone_of_the_agency()
    {
        // 23:30 on the last day of the year in Jakarta is half past one of the new year in Jayapura.
        var night = new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero);
        var jakarta = Given.Published(Given.Facts("31.71", province: "31")).OpenDuty(Given.Secretariat, false, Given.Policy, night);
        var jayapura = Given.Published(Given.Facts("91.71", province: "91")).OpenDuty(Given.Secretariat, false, Given.Policy, night);

        Assert.Equal(new DateOnly(2026, 12, 31), jakarta.DueOn);
        Assert.Equal(new DateOnly(2027, 1, 1), jayapura.DueOn);
    }

    [Fact]
    public void A_record_that_a_person_wrote_is_due_after_the_interval_with_the_whole_ladder()
    {
        var duty = Given.Published(Given.Facts(imported: false)).OpenDuty(Given.Secretariat, awarded: false, Given.Policy, Given.Morning);

        Assert.Equal(new DateOnly(2027, 3, 3), duty.DueOn);
        Assert.Equal([-30, -7, 0, 7, 30, 60], duty.Nudges.Select(nudge => nudge.Rung));
    }

    [Fact]
    public void A_record_with_a_title_is_asked_for_twice_as_often()
    {
        var duty = Given.Published(Given.Facts(imported: false)).OpenDuty(Given.Secretariat, awarded: true, Given.Policy, Given.Morning);

        Assert.Equal(new DateOnly(2026, 9, 3), duty.DueOn);
    }

    [Theory]
    [InlineData(2024, 2, 29, 2025, 2, 28)]
    [InlineData(2023, 2, 28, 2024, 2, 28)]
    [InlineData(2026, 12, 31, 2027, 12, 31)]
    public void The_next_due_day_is_the_same_day_of_the_year_and_the_leap_day_falls_back(int year, int month, int day, int nextYear, int nextMonth, int nextDay) =>
        Assert.Equal(new DateOnly(nextYear, nextMonth, nextDay), Given.Policy.NextDue(new DateOnly(year, month, day), awarded: false));

    [Fact]
    public void Half_a_year_from_the_end_of_august_is_the_last_day_of_february() =>
        Assert.Equal(new DateOnly(2028, 2, 29), Given.Policy.NextDue(new DateOnly(2027, 8, 31), awarded: true));

    [Fact]
    public void Rungs_cross_leap_day_and_year_end_by_whole_days()
    {
        var leap = Policy.NudgeDue(new DateOnly(2028, 3, 7), Given.Policy.RungAt(-7), Zone.Wib);
        var newYear = Policy.NudgeDue(new DateOnly(2026, 12, 30), Given.Policy.RungAt(7), Zone.Wit);

        Assert.Equal(new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.FromHours(7)), leap);
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 0, 0, 0, TimeSpan.FromHours(9)), newYear);
    }

    [Fact]
    public void Each_rung_is_planned_once_in_order_at_the_beginning_of_its_day_and_never_before_the_day_of_opening() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 86399], Gen.Int[0, 2].Select(index => new[] { "31", "73", "91" }[index]), Gen.Bool)
            .Sample(
                (days, seconds, province, imported) =>
                {
                    var at = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days).AddSeconds(seconds);
                    var zone = Given.Policy.Zones.Of(province);
                    var duty = Given.Published(Given.Facts($"{province}.01", province: province, imported: imported)).OpenDuty(Given.Secretariat, false, Given.Policy, at);

                    Assert.Equal(duty.Nudges.Select(nudge => nudge.Rung).Distinct().Order(), duty.Nudges.Select(nudge => nudge.Rung));
                    Assert.All(duty.Nudges, nudge => Assert.Equal(duty.DueOn.AddDays(nudge.Rung), zone.DayOf(nudge.DueAt)));
                    Assert.All(duty.Nudges, nudge => Assert.Equal(TimeOnly.MinValue, zone.TimeOf(nudge.DueAt)));
                    Assert.All(duty.Nudges, nudge => Assert.True(zone.DayOf(nudge.DueAt) >= zone.DayOf(at)));
                    Assert.Equal(60, duty.Nudges[^1].Rung);
                }
            );

    [Fact]
    public void A_setting_changes_the_interval_and_a_province_its_zone()
    {
        var policy = Given.PolicyWith(new() { ["Validation:Policy:IntervalMonths"] = "18", ["Validation:Zones:73"] = "WIB" });

        Assert.Equal(new DateOnly(2027, 9, 3), policy.NextDue(new DateOnly(2026, 3, 3), awarded: false));
        Assert.Equal(Zone.Wib, policy.Zones.Of("73"));
        Assert.Equal(Zone.Wita, policy.Zones.Of("74"));
    }

    [Fact]
    public void A_setting_that_is_no_number_is_named() =>
        Assert.Contains(
            "IntervalMonths",
            Assert.Throws<InvalidOperationException>(() => Given.PolicyWith(new() { ["Validation:Policy:IntervalMonths"] = "setahun" })).Message,
            StringComparison.Ordinal
        );
}
