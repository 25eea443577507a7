using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class NriTests
{
    [Fact]
    public void Every_counter_value_gives_another_number_of_six_digits()
    {
        var seen = new HashSet<string>(Nri.Count);
        for (var counter = 0; counter < Nri.Count; counter++)
        {
            var nri = Nri.Of(counter);
            Assert.True(Nri.IsValid(nri) && nri[0] != '0', nri);
            Assert.True(seen.Add(nri), $"{nri} was given twice.");
        }
    }

    [Fact]
    public void Neighbours_in_time_are_no_neighbours_in_number()
    {
        var numbers = Enumerable.Range(0, 100).Select(counter => int.Parse(Nri.Of(counter), System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(Math.Abs(pair.First - pair.Second) > 1000));
    }

    [Fact]
    public void A_counter_that_ran_out_gives_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Nri.Of(Nri.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nri.Of(-1));
    }

    [Theory]
    [InlineData("316717", true)]
    [InlineData("016717", true)]
    [InlineData("31671", false)]
    [InlineData("3167171", false)]
    [InlineData("31671x", false)]
    public void A_sources_number_is_kept_when_it_has_six_digits(string text, bool valid) => Assert.Equal(valid, Nri.IsValid(text));
}
