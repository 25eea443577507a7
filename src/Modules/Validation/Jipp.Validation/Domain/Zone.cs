namespace Jipp.Validation.Domain;

/// <summary>A time zone of Indonesia; the number is hours ahead of UTC. None of them has summer time.</summary>
internal enum Zone
{
    Wib = 7,
    Wita = 8,
    Wit = 9,
}

internal static class ZoneClock
{
    public static DateOnly DayOf(this Zone zone, DateTimeOffset instant) => DateOnly.FromDateTime(zone.Local(instant).DateTime);

    public static TimeOnly TimeOf(this Zone zone, DateTimeOffset instant) => TimeOnly.FromDateTime(zone.Local(instant).DateTime);

    public static DateTimeOffset At(this Zone zone, DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), TimeSpan.FromHours((int)zone)).ToUniversalTime();

    private static DateTimeOffset Local(this Zone zone, DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours((int)zone));
}

/// <summary>Which zone a province lives in. Central agencies and unknown places follow Jakarta.</summary>
internal sealed class ProvinceZones(IReadOnlyDictionary<string, Zone> zones)
{
    public Zone Of(string? provinceCode) => provinceCode is not null && zones.TryGetValue(provinceCode, out var zone) ? zone : Zone.Wib;

    public Zone Of(Address address) => Of(address.Province);
}
