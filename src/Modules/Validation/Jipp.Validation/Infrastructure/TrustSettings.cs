using System.Globalization;
using Jipp.Validation.Application.Trusting;
using Microsoft.Extensions.Configuration;

namespace Jipp.Validation.Infrastructure;

/// <summary>trust.csv; a single value is overridden by <c>Validation:Trust:WrongPercent</c> and the like.</summary>
internal sealed class TrustSettings : ITrustSettings
{
    public TrustSettings(IConfiguration configuration)
    {
        var values = EmbeddedTable.Rows("trust.csv").ToDictionary(row => row[0], row => configuration[$"Validation:Trust:{row[0]}"] ?? row[1]);
        WrongPercent = Number(values, nameof(WrongPercent), 1, 50);
        ShortestMonths = Number(values, nameof(ShortestMonths), 1, 120);
        LongestMonths = Number(values, nameof(LongestMonths), ShortestMonths, 120);
    }

    public int WrongPercent { get; }

    public int ShortestMonths { get; }

    public int LongestMonths { get; }

    private static int Number(Dictionary<string, string> values, string key, int least, int most) =>
        int.TryParse(values[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new InvalidOperationException($"Validation:Trust:{key} must be a whole number from {least} to {most}, not: {values[key]}");
}
