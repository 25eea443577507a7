using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class SurvivalCurveTests
{
    /// <summary>Weeks of remission of the 21 leukaemia patients on 6-MP (E. A. Freireich et al., Blood 21, 1963); negative: censored.</summary>
    private static readonly int[] Remission = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];

    private static SurvivalCurve Of(IEnumerable<int> signed) => SurvivalCurve.Of(signed.Select(time => new Lifetime(Math.Abs(time), time > 0)));

    /// <summary>R: survfit(Surv(time, status) ~ 1, conf.type = "log-log") on MASS::gehan, 6-MP; also Collett, Modelling Survival Data, ch. 2.</summary>
    [Theory]
    [InlineData(6, 21, 3, 0.8571, 0.6197, 0.9516)]
    [InlineData(7, 17, 1, 0.8067, 0.5631, 0.9228)]
    [InlineData(10, 15, 1, 0.7529, 0.5032, 0.8894)]
    [InlineData(13, 12, 1, 0.6902, 0.4316, 0.8491)]
    [InlineData(16, 11, 1, 0.6275, 0.3675, 0.8049)]
    [InlineData(22, 7, 1, 0.5378, 0.2678, 0.7468)]
    [InlineData(23, 6, 1, 0.4482, 0.1881, 0.6801)]
    public void The_leukaemia_data_give_the_textbook_s_curve_and_band(double time, int atRisk, int stops, double share, double low, double high)
    {
        var step = Of(Remission).At(time)!;

        Assert.Equal((time, atRisk, stops), (step.Years, step.AtRisk, step.Stops));
        Assert.Equal(share, step.Share, 4);
        Assert.Equal(low, step.Low!.Value, 4);
        Assert.Equal(high, step.High!.Value, 4);
    }

    [Fact]
    public void The_leukaemia_data_give_the_textbook_s_median_and_numbers_at_risk()
    {
        var curve = Of(Remission);

        Assert.Equal((21, 9, 12), (curve.Records, curve.Stops, curve.Censored));
        Assert.Equal(7, curve.Steps.Count);
        // R prints the median 23 with the 95 % limits 13 and NA.
        Assert.Equal((23.0, 13.0, null), (curve.Median, curve.MedianLow, curve.MedianHigh));
        Assert.Equal([21, 17, 8, 4, 0], new[] { 0.0, 7, 20, 32, 40 }.Select(curve.AtRisk));
        Assert.Null(curve.At(5.99));
    }

    /// <summary>Surv(entered, years, stopped) of (0, 5, 1), (2, 6, 1), (3, 4, 0), (5.5, 7, 1), (0, 9, 0), (6, 6, 1), worked out by hand: at risk is who entered before.</summary>
    [Fact]
    public void Who_is_watched_only_from_some_time_on_is_at_risk_after_it()
    {
        Lifetime[] lives = [new(5, true), new(6, true, 2), new(4, false, 3), new(7, true, 5.5), new(9, false), new(6, true, 6)];

        var curve = SurvivalCurve.Of(lives);

        Assert.Equal([(5.0, 3, 1), (6.0, 4, 2), (7.0, 2, 1)], curve.Steps.Select(step => (step.Years, step.AtRisk, step.Stops)));
        Assert.All(curve.Steps.Zip([2 / 3.0, 1 / 3.0, 1 / 6.0]), one => Assert.Equal(one.Second, one.First.Share, 10));
        Assert.Equal([2, 3, 3, 4], new[] { 0.0, 3, 5, 6 }.Select(curve.AtRisk));
        Assert.Equal(5 + 4 + 1 + 1.5 + 9 + 0, StoppingRate.Of(lives).Years);
    }

    [Fact]
    public void When_the_last_one_stops_nothing_runs_and_no_band_is_claimed()
    {
        var curve = Of([1, 2]);

        Assert.Equal((0.0, null, null), (curve.Steps[1].Share, curve.Steps[1].Low, curve.Steps[1].High));
        Assert.Equal(1.0, curve.Median);
    }

    [Fact]
    public void Without_records_or_without_stops_there_is_no_step()
    {
        Assert.Equal((0, 0.0, null), (Of([]).Steps.Count, Of([]).Longest, Of([]).Median));
        Assert.Empty(Of([-3, -5]).Steps);
        Assert.Equal(5, Of([-3, -5]).Longest);
    }

    [Fact]
    public void Whatever_the_lifetimes_the_curve_falls_within_its_band_and_order_and_unit_do_not_matter()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 300; round++)
        {
            var times = Enumerable.Range(0, random.Next(1, 60)).Select(_ => (random.Next(0, 2) == 0 ? 1 : -1) * random.Next(1, 25)).ToList();
            var curve = Of(times);
            var shuffled = times.OrderBy(_ => random.Next()).ToList();

            Assert.Equal(curve.Steps, Of(shuffled).Steps);
            Assert.Equal(
                curve.Steps.Select(step => step.Share),
                SurvivalCurve.Of(times.Select(time => new Lifetime(Math.Abs(time) / 52.0, time > 0))).Steps.Select(step => step.Share)
            );
            Assert.Equal(curve.Stops, curve.Steps.Sum(step => step.Stops));
            Assert.Equal(curve.Steps.OrderByDescending(step => step.Share), curve.Steps);
            Assert.All(
                curve.Steps,
                step => Assert.True(step.Share is >= 0 and <= 1 && (step.Low is null || (step.Low <= step.Share && step.Share <= step.High && step.Low >= 0 && step.High <= 1)))
            );
        }
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_plain_share_of_those_that_run_longer()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var times = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(1, 15)).ToList();
            Assert.All(Of(times).Steps, step => Assert.Equal(times.Count(time => time > step.Years) / (double)times.Count, step.Share, 10));
        }
    }
}
