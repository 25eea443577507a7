using Jipp.Testing.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

/// <summary>Bars of quality.md on labelled sets that lie beside the repository. The engine reads no label, no name of a set or column.</summary>
public sealed class PublicSetTests
{
    [SkippableTheory]
    [InlineData("dblp-acm", 0.985)]
    [InlineData("amazon-google", 0.73)]
    [InlineData("restaurants", 0.98)]
    [InlineData("febrl1", 0.98)]
    [InlineData("febrl3", 0.98)]
    public void A_labelled_set_is_linked_at_least_as_well_as_asked(string set, double bar)
    {
        var score = LinkageScore.Of(LinkageDataset.Read(SharedData.Path($"linkage/{set}")));

        Assert.True(score.Pairs.F1 >= bar, $"F1 {score.Pairs.F1:F4}");
    }

    [SkippableFact]
    public void A_set_with_a_column_less_is_linked_too()
    {
        var folder = SharedData.Path("linkage/restaurants");

        Assert.All(new[] { 1, 2, 3 }, dropped => Assert.True(LinkageScore.Of(LinkageDataset.Read(folder, column => column != dropped)).Pairs.F1 >= 0.95));
    }

    [SkippableFact]
    public void Half_of_a_set_is_linked_too() =>
        Assert.True(LinkageScore.Of(LinkageDataset.Read(SharedData.Path("linkage/febrl3"), rows: id => id.Split('-')[1][^1] % 2 == 0)).Pairs.F1 >= 0.98);
}
