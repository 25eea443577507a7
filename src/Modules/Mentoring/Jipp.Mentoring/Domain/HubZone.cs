using System.Globalization;

namespace Jipp.Mentoring.Domain;

/// <summary>Which day it is at a hub: WIB, WITA or WIT by its province, WIB for central agencies. No zone has summer time.</summary>
internal static class HubZone
{
    public static DateOnly Today(DateTimeOffset now, string? provinceCode) => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(Hours(provinceCode))).DateTime);

    private static int Hours(string? provinceCode) =>
        int.TryParse(provinceCode, NumberStyles.None, CultureInfo.InvariantCulture, out var province)
            ? province switch
            {
                >= 51 and <= 53 or >= 63 and <= 65 or >= 71 and <= 76 => 8,
                81 or 82 or >= 91 and <= 96 => 9,
                _ => 7,
            }
            : 7;
}
