namespace Jipp.Validation.Domain;

/// <summary>How often records of one kind stop: stops for each year that records of it were known to run.</summary>
/// <param name="Years">Years of running under watch, added up over all records; not below 0.</param>
internal sealed record StoppingRate(int Stops, double Years)
{
    /// <summary>Stops a year; null while nothing was watched.</summary>
    public double? PerYear => Years > 0 ? Stops / Years : null;

    /// <summary>Bounds of the exact 95 % interval of the rate (F. Garwood, Biometrika 28, 1936).</summary>
    public double? Low => Years > 0 ? PoissonBounds.Low(Stops) / Years : null;

    /// <inheritdoc cref="Low"/>
    public double? High => Years > 0 ? PoissonBounds.High(Stops) / Years : null;

    public static StoppingRate Of(IEnumerable<Lifetime> lifetimes) =>
        lifetimes.Aggregate(new StoppingRate(0, 0), (sum, life) => new(sum.Stops + (life.Stopped ? 1 : 0), sum.Years + life.Watched));
}

/// <summary>
/// The interval of asking that a rate of stopping allows. A record confirmed at 0 and asked again after T years shows "running" all that time;
/// with a constant rate λ it has stopped by the time u with 1 − e^(−λu), so that on average over the interval the share
/// 1 − (1 − e^(−λT)) / (λT) is wrongly shown. The longest T that keeps this below a limit is proposed.
/// </summary>
internal static class AskingInterval
{
    /// <summary>The share of records wrongly shown as running, on average over an interval of so many years; 0 to 1.</summary>
    public static double WrongShare(double ratePerYear, double years)
    {
        var x = ratePerYear * years;
        // The series near 0, where the difference would lose its digits.
        return x < 1e-3 ? x / 2 - x * x / 6 + x * x * x / 24 : 1 - (1 - Math.Exp(-x)) / x;
    }

    /// <summary>The longest interval in years that keeps the wrong share at or below a limit between 0 and 1; infinite when nothing stops.</summary>
    public static double Longest(double ratePerYear, double limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(limit, 1);
        if (ratePerYear <= 0)
        {
            return double.PositiveInfinity;
        }

        // The share grows with the interval: halve between one that is short enough and one that is too long.
        var (low, high) = (0.0, 1.0);
        while (WrongShare(1, high) <= limit)
        {
            (low, high) = (high, high * 2);
        }

        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = WrongShare(1, middle) <= limit ? (middle, high) : (low, middle);
        }

        return low / ratePerYear;
    }
}

/// <summary>Exact 95 % bounds of the mean of a Poisson count: quantiles of χ² halved, found by halving over its distribution function.</summary>
internal static class PoissonBounds
{
    private const double Tail = 0.025;

    /// <summary>The mean at which a count of at least <paramref name="count"/> has the probability 2.5 %; 0 for 0.</summary>
    public static double Low(int count) => count == 0 ? 0 : Find(count, mean => 1 - AtMost(count - 1, mean) < Tail);

    /// <summary>The mean at which a count of at most <paramref name="count"/> has the probability 2.5 %.</summary>
    public static double High(int count) => Find(count, mean => AtMost(count, mean) > Tail);

    private static double Find(int count, Func<double, bool> isBelow)
    {
        var (low, high) = (0.0, count + 20 + 10 * Math.Sqrt(count));
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The probability of a count of at most this, each term by its logarithm so that no power overflows.</summary>
    private static double AtMost(int count, double mean)
    {
        if (mean <= 0)
        {
            return 1;
        }

        var log = -mean;
        var sum = Math.Exp(log);
        for (var k = 1; k <= count; k++)
        {
            log += Math.Log(mean) - Math.Log(k);
            sum += Math.Exp(log);
        }

        return Math.Min(1, sum);
    }
}
