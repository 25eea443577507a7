namespace Jipp.Hubs.Domain;

/// <summary>Minister's decree that names a hub.</summary>
/// <param name="Number">As cited: <c>Kepmen PANRB 94/2020</c>.</param>
/// <param name="On">In force from; 1 January when only the year is known.</param>
/// <param name="DayKnown">False when the source gives only the year.</param>
internal sealed record Decree(string Number, DateOnly On, bool DayKnown, string Source)
{
    public static Decree OfYear(string number, int year, string source) => new(number, new DateOnly(year, 1, 1), DayKnown: false, source);
}

/// <summary>The leaders' signed statement that the agency will be a hub.</summary>
internal sealed record Commitment(DateOnly On, string Source, string? Note = null);

/// <summary>One step in a hub's life: the state entered, since when, and by what document.</summary>
/// <param name="Number">Place in the hub's history, from 1.</param>
/// <param name="DayKnown">False when the source gives only the year; <paramref name="On"/> is then the first possible day.</param>
/// <param name="Decree">Number of the decree; only designations have one.</param>
/// <param name="Reason">Why it was suspended or ended.</param>
internal sealed record HubStep(int Number, HubState State, DateOnly On, bool DayKnown, string? Decree, string? Reason, string Source, string? Note);
