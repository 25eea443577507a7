namespace Jipp.Validation.Domain;

/// <summary>How long one record is known to have run.</summary>
/// <param name="Years">From its beginning to its stop, or to the last confirmation when it is not known to have stopped. Not below 0.</param>
/// <param name="Stopped">False when it was last seen running: censored at that time.</param>
/// <param name="Entered">Time from which on it was watched: before, its stop would have been seen by nobody.</param>
internal sealed record Lifetime(double Years, bool Stopped, double Entered = 0, LifetimeStart Start = LifetimeStart.Source)
{
    public double Watched => Years - Entered;
}

/// <summary>What is taken for a record's beginning.</summary>
internal enum LifetimeStart
{
    Implementation,
    Source,

    /// <summary>Its entry into this catalogue.</summary>
    Entry,
}

/// <summary>One step of the curve.</summary>
/// <param name="Years">Time of the step.</param>
/// <param name="AtRisk">Records known to run just before it.</param>
/// <param name="Share">Estimated share that still runs after it, 0 to 1.</param>
/// <param name="Low">Lower bound of the pointwise 95 % band; null where it cannot be said (nothing runs any more).</param>
internal sealed record SurvivalStep(double Years, int AtRisk, int Stops, double Share, double? Low, double? High);

/// <summary>
/// The Kaplan–Meier estimate of the share that still runs after a time (E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53, 1958), with
/// Greenwood's variance and the band on the log-minus-log scale (J. D. Kalbfleisch and R. L. Prentice, 1980), as R's
/// <c>survfit(conf.type = "log-log")</c>. Records censored at the time of a stop count as at risk there; those that are watched only from some time
/// on count as at risk after it (delayed entry, as <c>Surv(entered, years, stopped)</c>).
/// </summary>
internal sealed class SurvivalCurve
{
    public const double Z95 = 1.959963984540054;

    private readonly double[] _ends;

    private readonly Lifetime[] _late;

    private SurvivalCurve(double[] ends, Lifetime[] late, int stops, IReadOnlyList<SurvivalStep> steps) => (_ends, _late, Stops, Steps) = (ends, late, stops, steps);

    public int Records => _ends.Length;

    public int Stops { get; }

    public int Censored => Records - Stops;

    /// <summary>One for each time at which something stopped, in order.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>The longest time that anything was watched; 0 without records.</summary>
    public double Longest => _ends.Length == 0 ? 0 : _ends[^1];

    /// <summary>The first time after which at most half still run; null while more than half do.</summary>
    public double? Median => Steps.FirstOrDefault(step => step.Share <= 0.5 + 1e-12)?.Years;

    /// <summary>Bounds of the median: the first times at which the bounds of the band reach one half (Brookmeyer and Crowley, 1982).</summary>
    public double? MedianLow => Steps.FirstOrDefault(step => (step.Low ?? 0) <= 0.5)?.Years;

    /// <inheritdoc cref="MedianLow"/>
    public double? MedianHigh => Steps.FirstOrDefault(step => step.High <= 0.5)?.Years;

    /// <summary>The last step at or before a time; null before the first.</summary>
    public SurvivalStep? At(double years) => Steps.LastOrDefault(step => step.Years <= years);

    /// <summary>Records still watched at a time.</summary>
    public int AtRisk(double years) => _ends.Count(end => end >= years) - _late.Count(life => life.Entered >= years && life.Years > years);

    public static SurvivalCurve Of(IEnumerable<Lifetime> lifetimes)
    {
        var sorted = lifetimes.OrderBy(life => life.Years).ToList();
        Lifetime[] late = [.. sorted.Where(life => life.Entered > 0).OrderBy(life => life.Entered)];
        List<SurvivalStep> steps = [];
        var (share, sum, at, stopped, come) = (1.0, 0.0, 0, 0, 0);
        while (at < sorted.Count)
        {
            var time = sorted[at].Years;
            var together = sorted.Skip(at).TakeWhile(life => life.Years <= time).ToList();
            while (come < late.Length && late[come].Entered < time)
            {
                come++;
            }

            // Who ends at the very time of entry was watched at that time.
            var waiting = late.Length - come - together.Count(life => life.Entered > 0 && life.Entered >= time);
            var (atRisk, stops) = (sorted.Count - at - waiting, together.Count(life => life.Stopped));
            at += together.Count;
            if (stops == 0)
            {
                continue;
            }

            stopped += stops;
            share *= 1 - (double)stops / atRisk;
            sum += atRisk == stops ? double.PositiveInfinity : (double)stops / ((double)atRisk * (atRisk - stops));
            var (low, high) = Band(share, sum);
            steps.Add(new SurvivalStep(time, atRisk, stops, atRisk == stops ? 0 : share, low, high));
        }

        return new SurvivalCurve([.. sorted.Select(life => life.Years)], late, stopped, steps);
    }

    /// <param name="sum">Greenwood's sum d / (n (n − d)) up to the step.</param>
    private static (double? Low, double? High) Band(double share, double sum)
    {
        if (double.IsInfinity(sum) || share <= 0)
        {
            return (null, null);
        }

        var spread = Z95 * Math.Sqrt(sum) / Math.Abs(Math.Log(share));
        return (Math.Pow(share, Math.Exp(spread)), Math.Pow(share, Math.Exp(-spread)));
    }
}
