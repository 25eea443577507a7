using System.Text.Json.Serialization;

namespace Jipp.Validation.Application.Trusting;

/// <summary>Whose records a dashboard is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrustScope>))]
public enum TrustScope
{
    [JsonStringEnumMemberName("nation")]
    Nation,

    [JsonStringEnumMemberName("province")]
    Province,

    [JsonStringEnumMemberName("hub")]
    Hub,

    [JsonStringEnumMemberName("agency")]
    Agency,

    /// <summary>What the signed-in office sees.</summary>
    [JsonStringEnumMemberName("own")]
    Own,
}

/// <summary>One page of figures, computed when it was asked for.</summary>
/// <param name="Name">Of the province, hub or agency; empty for the nation and the own area.</param>
public sealed record TrustDashboard(
    TrustScope Scope,
    string? Code,
    string Name,
    TrustCount Count,
    Waiting Waiting,
    IReadOnlyList<TrustMonth> Trend,
    IReadOnlyList<TrustRanking> Rankings,
    IReadOnlyList<WaitingRecord> Longest,
    SurvivalView Survival,
    int GraceDays
);

/// <summary>Records by state. The five add up to the total.</summary>
/// <param name="Confirmed">Answered, and the next answer is not due yet.</param>
/// <param name="Due">Answered before; the next answer is late by no more than the days of grace.</param>
/// <param name="Never">Never answered, late by no more than the days of grace.</param>
/// <param name="Unconfirmed">Late by more than the days of grace.</param>
/// <param name="Score">0 to 100, see <see cref="Domain.Freshness.Weight"/>; null without records.</param>
public sealed record TrustCount(int Confirmed, int Due, int Never, int Unconfirmed, int Stopped, double? Score)
{
    public int Total => Confirmed + Due + Never + Unconfirmed + Stopped;

    /// <summary>0 to 1.</summary>
    public double Share(int part) => Total == 0 ? 0 : (double)part / Total;
}

/// <summary>How long records wait for an answer that is due.</summary>
/// <param name="MedianDays">Null when nothing is late.</param>
/// <param name="Spread">Records by days of waiting; the upper bound is inclusive and null for the last.</param>
public sealed record Waiting(int Records, double? MedianDays, IReadOnlyList<WaitingBand> Spread);

public sealed record WaitingBand(int From, int? To, int Records);

/// <summary>The state at the end of a month (or now, in the month that runs), of records that are published today and were in the catalogue by then.</summary>
/// <param name="Day">The last day that counts.</param>
public sealed record TrustMonth(DateOnly Day, TrustCount Count);

[JsonConverter(typeof(JsonStringEnumConverter<RankedKind>))]
public enum RankedKind
{
    [JsonStringEnumMemberName("province")]
    Province,

    [JsonStringEnumMemberName("hub")]
    Hub,

    [JsonStringEnumMemberName("agency")]
    Agency,

    [JsonStringEnumMemberName("unit")]
    Unit,
}

/// <summary>All of one kind within the scope, the best score first. Those with fewer than <see cref="Fewest"/> records come last, without a rank.</summary>
public sealed record TrustRanking(RankedKind Kind, IReadOnlyList<RankedPart> Parts)
{
    public const int Fewest = 5;
}

/// <param name="Rank">From 1; equal scores share one. Null with too few records.</param>
/// <param name="Code">Null for records without one.</param>
public sealed record RankedPart(int? Rank, string? Code, string Name, TrustCount Count);

/// <param name="DutyId">The open question; shown to those who may see it.</param>
public sealed record WaitingRecord(string Nri, string Title, string AgencyName, int DaysLate, bool Answered, Guid? DutyId);

/// <summary>The curve of one group, and each group in a line.</summary>
/// <param name="Kind">The chosen kind of agency; null for all.</param>
/// <param name="Points">One for each time at which something stopped.</param>
/// <param name="Years">One for each whole year, from 0.</param>
/// <param name="Unanswered">Records that nobody ever answered for, which cannot be counted.</param>
/// <param name="Starts">From what the time of the counted records runs.</param>
/// <param name="StoppedBefore">Records that had stopped before they were published, which cannot be counted.</param>
public sealed record SurvivalView(
    string? Kind,
    SurvivalLine Line,
    IReadOnlyList<SurvivalPoint> Points,
    IReadOnlyList<SurvivalPoint> Years,
    IReadOnlyList<SurvivalLine> Groups,
    int Unanswered,
    int StoppedBefore,
    SurvivalStarts Starts
);

/// <summary>How many of the counted records begin with what.</summary>
/// <param name="Implementation">The year in which it came into use, as the record states it.</param>
/// <param name="Source">The year of the award or the news that names it.</param>
/// <param name="Entry">The day on which it came into this catalogue.</param>
public sealed record SurvivalStarts(int Implementation, int Source, int Entry);

/// <summary>The curve at one time. Shares from 0 to 1; null bounds cannot be said.</summary>
/// <param name="AtRisk">Records watched so long or longer.</param>
/// <param name="Stops">Of a step of the curve: stops at that time; of a year: stops up to its end.</param>
public sealed record SurvivalPoint(double Years, int AtRisk, int Stops, double Share, double? Low, double? High);

/// <param name="FiveYears">Share that runs after five years; null when nothing was watched that long.</param>
public sealed record SurvivalLine(string? Kind, int Records, int Stops, double Longest, double? Median, SurvivalPoint? OneYear, SurvivalPoint? FiveYears)
{
    /// <summary>Below this many stops no curve is drawn: it would say more than is known.</summary>
    public const int FewestStops = 5;

    public bool IsEnough => Stops >= FewestStops;
}
