using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class BadgeTests
{
    private static readonly DateOnly Due = new(2028, 1, 15);

    private static Badge Of(AnswerStatus? last, int daysAfterDue) => Badges.Of(last, Due, Due.AddDays(daysAfterDue), Given.Policy);

    [Fact]
    public void A_record_never_answered_for_says_so_until_sixty_days_late()
    {
        Assert.Equal(Badge.NeverConfirmed, Of(null, -1));
        Assert.Equal(Badge.NeverConfirmed, Of(null, 60));
        Assert.Equal(Badge.Unconfirmed, Of(null, 61));
    }

    [Fact]
    public void An_answer_holds_to_its_due_day_then_needs_confirmation_then_is_unconfirmed()
    {
        Assert.Equal(Badge.Confirmed, Of(AnswerStatus.Smooth, 0));
        Assert.Equal(Badge.NeedsConfirmation, Of(AnswerStatus.Smooth, 1));
        Assert.Equal(Badge.NeedsConfirmation, Of(AnswerStatus.Smooth, 60));
        Assert.Equal(Badge.Unconfirmed, Of(AnswerStatus.Smooth, 61));
    }

    [Fact]
    public void What_stopped_stays_stopped_however_long_ago() => Assert.Equal(Badge.Stopped, Badges.Of(AnswerStatus.Stopped, null, Due.AddYears(10), Given.Policy));

    [Fact]
    public void A_lapse_is_told_once_on_the_day_after_the_sixtieth()
    {
        var record = Given.Published();
        var duty = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);

        duty.TellLapse(Given.Policy, Given.Morning.AddDays(60));
        Assert.Null(duty.LapseToldAt);
        duty.TellLapse(Given.Policy, Given.Morning.AddDays(61));
        duty.TellLapse(Given.Policy, Given.Morning.AddDays(62));

        Assert.Equal(Given.Morning.AddDays(61), duty.LapseToldAt);
        Assert.Single(((Jipp.BuildingBlocks.IAggregateRoot)duty).PendingEvents.OfType<DutyLapsed>());
    }

    [Fact]
    public void A_snooze_quiets_nudges_but_moves_no_due_day()
    {
        var duty = Given.Published().OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);

        Assert.True(duty.Snooze(new DateOnly(2026, 6, 1), "Masa anggaran", Given.Policy, Given.Morning).IsSuccess);

        Assert.Equal(new DateOnly(2026, 3, 3), duty.DueOn);
        Assert.True(duty.IsSnoozed(new DateTimeOffset(2026, 5, 31, 15, 59, 0, TimeSpan.Zero)));
        Assert.False(duty.IsSnoozed(new DateTimeOffset(2026, 5, 31, 16, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public void A_snooze_begins_tomorrow_and_lasts_ninety_days_at_most(int days)
    {
        var duty = Given.Published().OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);

        var refused = duty.Snooze(new DateOnly(2026, 3, 3).AddDays(days), "Nanti", Given.Policy, Given.Morning);

        Assert.Equal("duty.snooze-range", refused.Error?.Code);
        Assert.Null(duty.SnoozedUntil);
    }
}
