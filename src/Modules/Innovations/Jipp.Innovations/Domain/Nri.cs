using System.Globalization;

namespace Jipp.Innovations.Domain;

/// <summary>
/// The six-digit number of a published record. A counter gives it, permuted so that neighbours in time are not neighbours in number
/// and nobody reads an order into it; every counter value gives another number until all 900,000 are used. No leading zero, because
/// spreadsheets drop it.
/// </summary>
internal static class Nri
{
    public const int First = 100_000;
    public const int Count = 900_000;

    // Has no common factor with Count, so that multiplication permutes.
    private const long Multiplier = 611_953;
    private const long Shift = 271_829;

    /// <param name="counter">0 to <see cref="Count"/> − 1.</param>
    public static string Of(int counter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(counter, Count);
        return (First + (((counter * Multiplier) + Shift) % Count)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a source's number can be kept as it is.</summary>
    public static bool IsValid(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);
}

/// <summary>A number that was given, once and for ever: kept when its record goes.</summary>
internal sealed class IssuedNri
{
    public required string Nri { get; init; }

    public required InnovationId InnovationId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}

/// <summary>How many numbers the counter has given; one row.</summary>
internal sealed class NriCounter
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public int Next { get; init; }
}
