using System.Globalization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Numbers, dates and times as the reader's language writes them.</summary>
public static class Format
{
    /// <summary><c>12.345</c> or <c>12,345</c>.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary><c>12.345,6</c> with at most <paramref name="decimals"/> places.</summary>
    public static string Number(decimal value, int decimals = 1) => value.ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.CurrentCulture);

    /// <summary>A share from 0 to 1 as <c>12,5%</c>.</summary>
    public static string Percent(double share) => share.ToString("0.#%", CultureInfo.CurrentCulture);

    /// <summary><c>20 Okt 2023</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary><c>20 Oktober 2023</c>.</summary>
    public static string LongDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day of an instant in the zone of a province; null province means WIB.</summary>
    public static string Date(DateTimeOffset instant, string? provinceCode = null) => Date(Zones.Day(instant, provinceCode));

    /// <summary><c>20 Okt 2023 14.30 WITA</c>.</summary>
    public static string Moment(DateTimeOffset instant, string? provinceCode = null)
    {
        var zone = Zones.Of(provinceCode);
        var local = instant.ToOffset(zone.Offset);
        return $"{Date(DateOnly.FromDateTime(local.DateTime))} {local.ToString("t", CultureInfo.CurrentCulture)} {zone.Name}";
    }

    /// <summary>For the <c>datetime</c> attribute of a time element.</summary>
    public static string Machine(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One of Indonesia's three zones. None has summer time.</summary>
public sealed record Zone(string Name, TimeSpan Offset);

/// <summary>The zone of a province by its two-digit code.</summary>
public static class Zones
{
    public static Zone Wib { get; } = new("WIB", TimeSpan.FromHours(7));

    public static Zone Wita { get; } = new("WITA", TimeSpan.FromHours(8));

    public static Zone Wit { get; } = new("WIT", TimeSpan.FromHours(9));

    /// <summary>Takes a province's code or any longer code that begins with it (<c>73.22</c>); anything else is WIB.</summary>
    public static Zone Of(string? regionCode)
    {
        if (regionCode is not { Length: >= 2 } || !int.TryParse(regionCode.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var province))
        {
            return Wib;
        }

        return province switch
        {
            >= 51 and <= 53 or >= 63 and <= 65 or >= 71 and <= 76 => Wita,
            81 or 82 or >= 91 and <= 96 => Wit,
            _ => Wib,
        };
    }

    public static DateOnly Day(DateTimeOffset instant, string? regionCode) => DateOnly.FromDateTime(instant.ToOffset(Of(regionCode).Offset).DateTime);
}
