using System.Globalization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>A date as three numbers that a person typed; nothing is lost when they make no date.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts From(DateOnly? date) =>
        date is { } known
            ? new DateParts
            {
                Day = known.Day.ToString(CultureInfo.InvariantCulture),
                Month = known.Month.ToString(CultureInfo.InvariantCulture),
                Year = known.Year.ToString(CultureInfo.InvariantCulture),
            }
            : new DateParts();

    /// <summary>The date, or null when the three numbers make none.</summary>
    public DateOnly? ToDate() =>
        Number(Day) is { } day
        && Number(Month) is >= 1 and <= 12 and var month
        && Number(Year) is >= 1900 and <= 9999 and var year
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
