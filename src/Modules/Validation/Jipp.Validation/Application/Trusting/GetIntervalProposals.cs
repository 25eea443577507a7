using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Trusting;

/// <summary>How often records of each kind should be asked for, from how often they stop; with its uncertainty.</summary>
[Permission(Permissions.SeeIntervals)]
internal sealed record GetIntervalProposals : IQuery<Result<IntervalProposals>>;

/// <param name="WrongPercent">The most records, of a hundred that show "running", that may be wrong on average (Data/trust.csv).</param>
/// <param name="InForceMonths">The interval in force.</param>
internal sealed record IntervalProposals(
    int WrongPercent,
    int ShortestMonths,
    int LongestMonths,
    int InForceMonths,
    int AwardedMonths,
    IntervalProposal All,
    IReadOnlyList<IntervalProposal> Groups
);

/// <param name="Kind">Kind of agency; null for all.</param>
/// <param name="Months">Whole months, between the shortest and the longest; null when nothing was watched or fewer than five stops are known.</param>
/// <param name="LowMonths">The same at the upper bound of the rate: so long it may be in any case; null when nothing was watched.</param>
/// <param name="HighMonths">The same at the lower bound of the rate.</param>
/// <param name="WrongInForce">Share from 0 to 1 that is wrongly shown under the interval in force, at the estimated rate.</param>
internal sealed record IntervalProposal(string? Kind, int Records, StoppingRate Rate, int? Months, int? LowMonths, int? HighMonths, double? WrongInForce);

internal sealed class GetIntervalProposalsHandler(ITrustBook book, ITrustSettings settings, IPolicy policies) : IQueryHandler<GetIntervalProposals, Result<IntervalProposals>>
{
    public async Task<Result<IntervalProposals>> Handle(GetIntervalProposals query, CancellationToken ct)
    {
        var lives = (await book.Records(ct)).Select(record => (record.AgencyKind, record.Lifetime)).Where(life => life.Lifetime is not null).ToList();
        var policy = policies.Current;
        IntervalProposal Propose(string? kind, IEnumerable<Lifetime> of) => IntervalsFor(kind, [.. of], settings, policy.IntervalMonths);
        return new IntervalProposals(
            settings.WrongPercent,
            settings.ShortestMonths,
            settings.LongestMonths,
            policy.IntervalMonths,
            policy.AwardedIntervalMonths,
            Propose(null, lives.Select(life => life.Lifetime!)),
            [.. lives.GroupBy(life => life.AgencyKind).OrderByDescending(group => group.Count()).Select(group => Propose(group.Key ?? "", group.Select(life => life.Lifetime!)))]
        );
    }

    internal static IntervalProposal IntervalsFor(string? kind, IReadOnlyList<Lifetime> lives, ITrustSettings settings, int inForceMonths)
    {
        var rate = StoppingRate.Of(lives);
        int? Months(double? perYear) =>
            perYear is { } found
                ? (int)Math.Clamp(Math.Floor(12 * AskingInterval.Longest(found, settings.WrongPercent / 100.0) + 1e-9), settings.ShortestMonths, settings.LongestMonths)
                : null;
        return new(
            kind,
            lives.Count,
            rate,
            rate.Stops >= SurvivalLine.FewestStops ? Months(rate.PerYear) : null,
            Months(rate.High),
            Months(rate.Low),
            rate.PerYear is { } estimated ? AskingInterval.WrongShare(estimated, inForceMonths / 12.0) : null
        );
    }
}

/// <summary>What may be set about trust (Data/trust.csv, <c>Validation:Trust:…</c>).</summary>
internal interface ITrustSettings
{
    /// <summary>Of a hundred records that show "running", the most that may be wrong on average; 1 to 50.</summary>
    int WrongPercent { get; }

    int ShortestMonths { get; }

    int LongestMonths { get; }
}
