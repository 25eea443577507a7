using System.Globalization;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.Extensions.Configuration;

namespace Jipp.Validation.Infrastructure;

/// <summary>
/// The policy as shipped, the first version: out of the embedded tables (policy.csv, ladder.csv, time_zones.csv); a single value is overridden by
/// <c>Validation:Policy:IntervalMonths</c> and the like, a province's zone by <c>Validation:Zones:73=WIB</c>.
/// </summary>
internal sealed class PolicySettings(IConfiguration configuration) : IPolicy
{
    public Policy Current { get; } = Read(configuration);

    private static Policy Read(IConfiguration configuration)
    {
        if (configuration["Validation:Policy:GraceDays"] is not null)
        {
            // The other modules compute badges as well, and learn of the days of grace by the event of a saved policy.
            throw new InvalidOperationException("Validation:Policy:GraceDays is no setting: the days of grace are changed on the page of the policy.");
        }

        var values = EmbeddedTable.Rows("policy.csv").ToDictionary(row => row[0], row => configuration[$"Validation:Policy:{row[0]}"] ?? row[1]);
        return new Policy(
            Number(values, "IntervalMonths"),
            Number(values, "AwardedIntervalMonths"),
            Number(values, "GraceDays"),
            Number(values, "CorrectionDays"),
            Number(values, "LongestSnoozeDays"),
            Number(values, "LinkDays"),
            Number(values, "LinksPerMail"),
            TimeOnly.Parse(values["MailFrom"], CultureInfo.InvariantCulture),
            TimeOnly.Parse(values["MailUntil"], CultureInfo.InvariantCulture),
            [.. EmbeddedTable.Rows("ladder.csv").Select(LadderText.Rung).OrderBy(rung => rung.Day)],
            new ProvinceZones(Zones(configuration)),
            Number(values, "SamplePercent"),
            Number(values, "LongestDelegationDays"),
            Number(values, "CheckDays"),
            Number(values, "ReportKeepDays"),
            Number(values, "TransitionDays")
        );
    }

    private static int Number(Dictionary<string, string> values, string key) =>
        int.TryParse(values[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidOperationException($"Validation:Policy:{key} is no whole number: {values[key]}");

    private static Dictionary<string, Zone> Zones(IConfiguration configuration)
    {
        var zones = EmbeddedTable.Rows("time_zones.csv").ToDictionary(row => row[0], row => Enum.Parse<Zone>(row[1], ignoreCase: true));
        foreach (var province in configuration.GetSection("Validation:Zones").GetChildren())
        {
            zones[province.Key] = Enum.Parse<Zone>(province.Value ?? "", ignoreCase: true);
        }

        return zones;
    }
}
