using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class BadgeTests
{
    private const int Grace = 60;

    private static readonly DateOnly Due = new(2026, 3, 1);
    private static readonly Answer Runs = new("lancar", At(new DateOnly(2025, 3, 1)), "Dinas Kesehatan", null);

    [Theory]
    [InlineData(-400, BadgeKind.NeverConfirmed)]
    [InlineData(0, BadgeKind.NeverConfirmed)]
    [InlineData(60, BadgeKind.NeverConfirmed)]
    [InlineData(61, BadgeKind.Unconfirmed)]
    public void Without_an_answer_a_record_is_never_confirmed_and_after_60_days_unconfirmed(int daysPastDue, BadgeKind expected)
    {
        Assert.Equal(new Badge((Jipp.Innovations.Domain.BadgeKind)expected, null, null, null), Badge.Of(Due, null, At(Due.AddDays(daysPastDue)), Grace));
    }

    [Theory]
    [InlineData(-1, BadgeKind.Confirmed)]
    [InlineData(0, BadgeKind.Confirmed)]
    [InlineData(1, BadgeKind.Due)]
    [InlineData(60, BadgeKind.Due)]
    [InlineData(61, BadgeKind.Unconfirmed)]
    [InlineData(4000, BadgeKind.Unconfirmed)]
    public void An_answer_holds_through_its_due_day_then_is_due_for_60_days_then_missing(int daysPastDue, BadgeKind expected)
    {
        var badge = Badge.Of(Due, Runs, At(Due.AddDays(daysPastDue)), Grace);

        Assert.Equal(new Badge((Jipp.Innovations.Domain.BadgeKind)expected, "lancar", new DateOnly(2025, 3, 1), "Dinas Kesehatan"), badge);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_stopped_record_stays_stopped_since_its_day(int daysPastDue)
    {
        var stopped = new Answer(Answer.Stopped, At(new DateOnly(2025, 9, 1)), "Bappeda", new DateOnly(2024, 12, 31));

        Assert.Equal(
            new Badge(Jipp.Innovations.Domain.BadgeKind.Stopped, "berhenti", new DateOnly(2024, 12, 31), "Bappeda"),
            Badge.Of(Due, stopped, At(Due.AddDays(daysPastDue)), Grace)
        );
    }

    [Fact]
    public void Nothing_is_late_before_a_duty_was_heard_of()
    {
        Assert.Equal(Jipp.Innovations.Domain.BadgeKind.NeverConfirmed, Badge.Of(null, null, At(new DateOnly(2040, 1, 1)), Grace).Kind);
    }

    [Theory]
    [InlineData(30, 30, BadgeKind.Due)]
    [InlineData(30, 31, BadgeKind.Unconfirmed)]
    [InlineData(90, 61, BadgeKind.Due)]
    [InlineData(90, 91, BadgeKind.Unconfirmed)]
    public void The_days_of_grace_are_those_of_the_policy(int graceDays, int daysPastDue, BadgeKind expected)
    {
        Assert.Equal((Jipp.Innovations.Domain.BadgeKind)expected, Badge.Of(Due, Runs, At(Due.AddDays(daysPastDue)), graceDays).Kind);
    }

    [Fact]
    public void Days_change_at_midnight_in_Jakarta()
    {
        var lastMinute = new DateTimeOffset(Due.AddDays(60), new TimeOnly(16, 59), TimeSpan.Zero);

        Assert.Equal(Jipp.Innovations.Domain.BadgeKind.Due, Badge.Of(Due, Runs, lastMinute, Grace).Kind);
        Assert.Equal(Jipp.Innovations.Domain.BadgeKind.Unconfirmed, Badge.Of(Due, Runs, lastMinute.AddMinutes(1), Grace).Kind);
    }

    /// <summary>Noon in Jakarta.</summary>
    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(5, 0), TimeSpan.Zero);

    /// <summary>The domain's kinds under a public name, as theory data must be.</summary>
    public enum BadgeKind
    {
        NeverConfirmed,
        Confirmed,
        Due,
        Unconfirmed,
        Stopped,
    }
}
