using System.Numerics;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>Levels of two different years, amounts and days: 0 is far apart.</summary>
internal static class ValueLevels
{
    public static int OfYears(double one, double other) =>
        Math.Abs(one - other) switch
        {
            <= 1 => 2,
            <= 3 => 1,
            _ => 0,
        };

    public static int OfNumbers(double one, double other)
    {
        var apart = Math.Abs(one - other) / Math.Max(Math.Abs(one), Math.Abs(other));
        return apart switch
        {
            <= 0.01 => 3,
            <= 0.1 => 2,
            <= 0.3 => 1,
            _ => 0,
        };
    }

    /// <summary>Places are compared as digits: one place apart, two places apart (a swap), the same first four (the year), other.</summary>
    public static int OfDays(ulong one, ulong other)
    {
        var apart = one ^ other;
        var places = 0;
        for (var rest = apart; rest != 0; rest >>= 8)
        {
            places += (rest & 0xFF) != 0 ? 1 : 0;
        }

        return places switch
        {
            1 => 3,
            2 => 2,
            _ when BitOperations.LeadingZeroCount(apart) >= 32 => 1,
            _ => 0,
        };
    }

    public static ulong Pack(string digits)
    {
        var packed = 0ul;
        foreach (var digit in digits.AsSpan(0, Math.Min(8, digits.Length)))
        {
            packed = (packed << 8) | digit;
        }

        return packed;
    }
}
