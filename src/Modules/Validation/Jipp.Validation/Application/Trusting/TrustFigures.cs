using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Trusting;

/// <summary>Counts over records, all of them at reading.</summary>
internal static class TrustFigures
{
    private const int Months = 12;
    private const int LongestShown = 10;

    private static readonly int[] Bands = [0, 7, 30, 60, 180, 365];

    public static TrustCount Count(IEnumerable<Freshness> states, Policy policy)
    {
        var all = states.ToList();
        int Of(Badge badge) => all.Count(state => state.Badge == badge);
        return new(
            Of(Badge.Confirmed),
            Of(Badge.NeedsConfirmation),
            Of(Badge.NeverConfirmed),
            Of(Badge.Unconfirmed),
            Of(Badge.Stopped),
            all.Count == 0 ? null : 100 * all.Average(state => state.Weight(policy))
        );
    }

    public static TrustCount Count(IEnumerable<TrustRecord> records, DateOnly today, Policy policy) => Count(records.Select(record => record.Now(today, policy)), policy);

    public static Waiting WaitingOf(IEnumerable<TrustRecord> records, DateOnly today, Policy policy)
    {
        var days = records.Select(record => record.Now(today, policy).DaysLate).OfType<int>().Order().ToList();
        return new(
            days.Count,
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0,
            [
                .. Bands
                    .Select((to, index) => new WaitingBand(index == 0 ? 0 : Bands[index - 1] + 1, to, 0))
                    .Append(new WaitingBand(Bands[^1] + 1, null, 0))
                    .Select(band => band with { Records = days.Count(day => day >= band.From && (band.To is null || day <= band.To)) }),
            ]
        );
    }

    /// <summary>The ends of the last twelve months, then now.</summary>
    public static IReadOnlyList<TrustMonth> Trend(IReadOnlyList<TrustRecord> records, DateTimeOffset now, Policy policy)
    {
        var today = Zone.Wib.DayOf(now);
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var ends = Enumerable.Range(0, Months).Select(back => thisMonth.AddMonths(-back)).Reverse();
        return
        [
            .. ends.Select(first => (Day: first.AddDays(-1), At: Zone.Wib.At(first, TimeOnly.MinValue).AddTicks(-10)))
                .Append((today, now))
                .Select(end => new TrustMonth(end.Item1, Count(records.Select(record => record.Past.At(end.Item2, policy)).OfType<Freshness>(), policy)))
                .Where(month => month.Count.Total > 0),
        ];
    }

    public static TrustRanking Ranking(RankedKind kind, IEnumerable<(string? Code, string Name, IReadOnlyList<TrustRecord> Records)> parts, DateOnly today, Policy policy)
    {
        var counted = parts
            .Where(part => part.Records.Count > 0)
            .Select(part => (part.Code, part.Name, Count: Count(part.Records, today, policy)))
            .OrderByDescending(part => part.Count.Total >= TrustRanking.Fewest && part.Code is not null)
            .ThenByDescending(part => part.Count.Score)
            .ThenByDescending(part => part.Count.Total)
            .ThenBy(part => part.Name, StringComparer.CurrentCulture)
            .ToList();
        var ranked = counted.Where(part => part.Count.Total >= TrustRanking.Fewest && part.Code is not null).Select(part => Math.Round(part.Count.Score!.Value, 6)).ToList();
        return new(
            kind,
            [
                .. counted.Select(part => new RankedPart(
                    part.Count.Total >= TrustRanking.Fewest && part.Code is not null ? 1 + ranked.Count(score => score > Math.Round(part.Count.Score!.Value, 6)) : null,
                    part.Code,
                    part.Name,
                    part.Count
                )),
            ]
        );
    }

    public static TrustRanking ByAgency(IEnumerable<TrustRecord> records, DateOnly today, Policy policy) =>
        Ranking(
            RankedKind.Agency,
            records.GroupBy(record => record.AgencyCode).Select(group => (group.Key, group.Key is null ? "" : group.First().AgencyName, (IReadOnlyList<TrustRecord>)[.. group])),
            today,
            policy
        );

    public static TrustRanking ByUnit(IEnumerable<TrustRecord> records, DateOnly today, Policy policy) =>
        Ranking(
            RankedKind.Unit,
            records
                .GroupBy(record => record.Address.Unit)
                .Select(group => (group.Key.Length == 0 ? null : group.Key, group.First().Unit ?? "", (IReadOnlyList<TrustRecord>)[.. group])),
            today,
            policy
        );

    public static IReadOnlyList<WaitingRecord> Longest(IEnumerable<TrustRecord> records, DateOnly today, Policy policy) =>
        [
            .. records
                .Select(record => (Record: record, record.Now(today, policy).DaysLate))
                .Where(one => one.DaysLate > 0)
                .OrderByDescending(one => one.DaysLate)
                .ThenBy(one => one.Record.Nri, StringComparer.Ordinal)
                .Take(LongestShown)
                .Select(one => new WaitingRecord(
                    one.Record.Nri,
                    one.Record.Title,
                    one.Record.AgencyName,
                    one.DaysLate!.Value,
                    one.Record.LastStatus is not null,
                    one.Record.OpenDutyId?.Value
                )),
        ];

    /// <param name="kind">Kind of agency whose curve is wanted; null or unknown for all.</param>
    public static SurvivalView Survival(IReadOnlyList<TrustRecord> records, string? kind)
    {
        var lives = records.Select(record => (record.AgencyKind, record.Lifetime, record.Past.LastAnswer)).ToList();
        var groups = lives
            .Where(life => life.Lifetime is not null)
            .GroupBy(life => life.AgencyKind)
            .ToDictionary(group => group.Key ?? "", group => SurvivalCurve.Of(group.Select(life => life.Lifetime!)));
        var chosen = kind is not null && groups.ContainsKey(kind) ? kind : null;
        var curve = chosen is null ? SurvivalCurve.Of(lives.Select(life => life.Lifetime).OfType<Lifetime>()) : groups[chosen];
        var starts = lives.Where(life => chosen is null || (life.AgencyKind ?? "") == chosen).Select(life => life.Lifetime?.Start).ToList();
        int From(LifetimeStart start) => starts.Count(one => one == start);
        return new(
            chosen,
            LineOf(chosen, curve),
            [.. curve.Steps.Select(PointOf)],
            [.. Enumerable.Range(0, (int)Math.Floor(curve.Longest) + 1).Select(year => PointAt(curve, year)).OfType<SurvivalPoint>()],
            [.. groups.OrderByDescending(group => group.Value.Records).Select(group => LineOf(group.Key, group.Value))],
            lives.Count(life => life.LastAnswer is null),
            lives.Count(life => life.LastAnswer is not null && life.Lifetime is null),
            new(From(LifetimeStart.Implementation), From(LifetimeStart.Source), From(LifetimeStart.Entry))
        );
    }

    private static SurvivalLine LineOf(string? kind, SurvivalCurve curve) =>
        new(kind, curve.Records, curve.Stops, curve.Longest, curve.Median, PointAt(curve, 1), PointAt(curve, 5));

    /// <summary>Before the first stop everything runs, as far as something was watched.</summary>
    private static SurvivalPoint? PointAt(SurvivalCurve curve, double years) =>
        curve.AtRisk(years) == 0 ? null
        : curve.At(years) is { } step
            ? PointOf(step) with
            {
                Years = years,
                AtRisk = curve.AtRisk(years),
                Stops = curve.Steps.Where(one => one.Years <= years).Sum(one => one.Stops),
            }
        : new(years, curve.AtRisk(years), 0, 1, null, null);

    private static SurvivalPoint PointOf(SurvivalStep step) => new(step.Years, step.AtRisk, step.Stops, step.Share, step.Low, step.High);
}
