using Microsoft.Extensions.Time.Testing;

namespace Jipp.Testing;

/// <summary>Moves the clock of a test.</summary>
public static class Clock
{
    /// <summary>A Tuesday morning, 09:00 in Jakarta.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider New() => new(Start);

    public static void Forward(this FakeTimeProvider clock, TimeSpan by) => clock.Advance(by);

    public static void ForwardDays(this FakeTimeProvider clock, int days) => clock.Advance(TimeSpan.FromDays(days));

    /// <summary>Also back, as when somebody corrects a server's clock.</summary>
    public static void MoveTo(this FakeTimeProvider clock, DateTimeOffset instant) => clock.AdjustTime(instant);

    /// <summary>09:00 in Jakarta on that day.</summary>
    public static void MoveTo(this FakeTimeProvider clock, DateOnly day) => clock.AdjustTime(new DateTimeOffset(day, new TimeOnly(2, 0), TimeSpan.Zero));
}
