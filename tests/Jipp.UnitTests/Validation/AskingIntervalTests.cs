using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Jipp.UnitTests.Validation;

public sealed class AskingIntervalTests
{
    private static TrustSettings Settings(params (string Key, string Value)[] settings) =>
        new TrustSettings(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => $"Validation:Trust:{one.Key}", one => (string?)one.Value)).Build());

    /// <summary>R: poisson.test(x)$conf.int; Garwood's table.</summary>
    [Theory]
    [InlineData(0, 0.0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(5, 1.6235, 11.6683)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(100, 81.3640, 121.6268)]
    public void Bounds_of_a_count_are_garwood_s(int count, double low, double high)
    {
        Assert.Equal(low, PoissonBounds.Low(count), 0.0002);
        Assert.Equal(high, PoissonBounds.High(count), 0.0002);
    }

    [Fact]
    public void The_wrong_share_is_the_mean_of_what_has_stopped_over_the_interval()
    {
        Assert.Equal(1 - (1 - Math.Exp(-0.1)) / 0.1, AskingInterval.WrongShare(0.1, 1), 12);
        foreach (var (rate, years) in new[] { (0.05, 1.0), (0.3, 2.5), (2.0, 0.4), (1e-4, 1.0), (1e-3, 1.0000001) })
        {
            const int Parts = 20_000;
            var mean = Enumerable.Range(0, Parts).Average(part => 1 - Math.Exp(-rate * years * (part + 0.5) / Parts));
            Assert.Equal(mean, AskingInterval.WrongShare(rate, years), 8);
        }
    }

    [Theory]
    [InlineData(0.05, 0.05)]
    [InlineData(0.2, 0.05)]
    [InlineData(3, 0.3)]
    [InlineData(0.01, 0.5)]
    public void The_longest_interval_just_keeps_the_limit(double rate, double limit)
    {
        var years = AskingInterval.Longest(rate, limit);

        Assert.Equal(limit, AskingInterval.WrongShare(rate, years), 9);
        Assert.True(AskingInterval.WrongShare(rate, years * 1.01) > limit);
    }

    [Fact]
    public void What_stops_more_often_is_asked_more_often_and_what_never_stops_need_not_be()
    {
        Assert.True(AskingInterval.Longest(0.4, 0.05) < AskingInterval.Longest(0.2, 0.05));
        Assert.Equal(AskingInterval.Longest(0.2, 0.05) / 2, AskingInterval.Longest(0.4, 0.05), 9);
        Assert.Equal(double.PositiveInfinity, AskingInterval.Longest(0, 0.05));
    }

    [Fact]
    public void A_proposal_stands_only_on_five_stops_and_lies_within_its_bounds()
    {
        IReadOnlyList<Lifetime> Lives(int stops) => [.. Enumerable.Range(0, 50).Select(index => new Lifetime(2, index < stops))];

        var enough = GetIntervalProposalsHandler.IntervalsFor("kota", Lives(10), Settings(), 12);
        var few = GetIntervalProposalsHandler.IntervalsFor("kota", Lives(4), Settings(), 12);
        var none = GetIntervalProposalsHandler.IntervalsFor("kota", [], Settings(), 12);

        // Ten stops in a hundred years: λ = 0.1, and 1 − (1 − e^(−x))/x = 0.05 at x = 0.10349, so 12.4 months.
        Assert.Equal((12, 6, 25), (enough.Months, enough.LowMonths, enough.HighMonths));
        Assert.Equal(0.0484, enough.WrongInForce!.Value, 4);
        Assert.Null(few.Months);
        Assert.NotNull(few.LowMonths);
        Assert.Equal((null, null, null, null), (none.Months, none.LowMonths, none.HighMonths, none.WrongInForce));
    }

    [Fact]
    public void Settings_out_of_bounds_are_refused_with_their_name()
    {
        Assert.Equal(10, Settings(("WrongPercent", "10")).WrongPercent);
        Assert.Contains("WrongPercent", Assert.Throws<InvalidOperationException>(() => Settings(("WrongPercent", "0"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "LongestMonths",
            Assert.Throws<InvalidOperationException>(() => Settings(("ShortestMonths", "12"), ("LongestMonths", "6"))).Message,
            StringComparison.Ordinal
        );
    }
}
