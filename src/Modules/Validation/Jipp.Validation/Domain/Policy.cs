namespace Jipp.Validation.Domain;

/// <summary>One rung of the ladder of nudges.</summary>
/// <param name="Day">Days after the due day; negative before it.</param>
/// <param name="CopyTo">Offices that are told of the silence without being asked.</param>
/// <param name="Always">Sent to people who unsubscribed as well.</param>
internal sealed record Rung(int Day, IReadOnlyList<OfficeKind> CopyTo, bool Always);

/// <summary>How often a record is asked for, how long an answer may take, and when the office is reminded. All values are data.</summary>
internal sealed record Policy(
    int IntervalMonths,
    int AwardedIntervalMonths,
    int GraceDays,
    int CorrectionDays,
    int LongestSnoozeDays,
    int LinkDays,
    int LinksPerMail,
    TimeOnly MailFrom,
    TimeOnly MailUntil,
    IReadOnlyList<Rung> Ladder,
    ProvinceZones Zones,
    int SamplePercent,
    int LongestDelegationDays,
    int CheckDays,
    int ReportKeepDays,
    int TransitionDays
)
{
    /// <summary>Of the version; 1 as shipped.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The due day of the next answer after one given on <paramref name="day"/>. 29 February becomes 28 in a common year.</summary>
    public DateOnly NextDue(DateOnly day, bool awarded) => day.AddMonths(awarded ? AwardedIntervalMonths : IntervalMonths);

    /// <summary>The day by which an answer is due that is asked for now, out of turn.</summary>
    public DateOnly CheckBy(Address address, DateTimeOffset now) => Zones.Of(address).DayOf(now).AddDays(CheckDays);

    /// <summary>The rung of a nudge; one that the ladder no longer has goes to the office alone.</summary>
    public Rung RungAt(int day) => Ladder.FirstOrDefault(rung => rung.Day == day) ?? new Rung(day, [], Always: false);

    /// <summary>Nobody answered in time: the record counts as unconfirmed.</summary>
    public bool IsLapsed(DateOnly dueOn, DateOnly today) => today > dueOn.AddDays(GraceDays);

    /// <summary>Whether mail may leave now for somebody in this zone.</summary>
    public bool MayMail(Zone zone, DateTimeOffset now) => zone.TimeOf(now) is var time && time >= MailFrom && time < MailUntil;

    /// <summary>When the nudge of a rung falls due: with its day. The mail hours hold back the letter, unless somebody asks for it now.</summary>
    public static DateTimeOffset NudgeDue(DateOnly dueOn, Rung rung, Zone zone) => zone.At(dueOn.AddDays(rung.Day), TimeOnly.MinValue);
}
