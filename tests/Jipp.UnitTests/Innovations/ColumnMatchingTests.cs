using Jipp.Innovations.Application.Importing;

namespace Jipp.UnitTests.Innovations;

public sealed class ColumnMatchingTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Names_are_recognised_in_other_spellings_and_strangers_are_ignored()
    {
        var match = ColumnMatching.Match(new TuxedovationLayout(), ["Title", "PEMDA", "Im-age", "lain"], Nothing).Value;

        Assert.Equal(("Title", "PEMDA", "Im-age"), (match.ByColumn["title"], match.ByColumn["pemda"], match.ByColumn["image"]));
        Assert.Empty(match.Missing);
        Assert.Equal(["lain"], match.Ignored);
    }

    [Fact]
    public void A_remembered_name_stands_for_its_column_unless_the_column_itself_is_there()
    {
        var remembered = new Dictionary<string, string> { ["namainovasi"] = "title", ["pemda"] = "title" };

        Assert.Equal("Nama Inovasi", ColumnMatching.Match(new TuxedovationLayout(), ["Nama Inovasi", "pemda"], remembered).Value.ByColumn["title"]);
        Assert.Equal("title", ColumnMatching.Match(new TuxedovationLayout(), ["Nama Inovasi", "title", "pemda"], remembered).Value.ByColumn["title"]);
        Assert.Equal(["title"], ColumnMatching.Match(new TuxedovationLayout(), ["pemda"], remembered).Value.Missing);
    }

    [Fact]
    public void What_a_person_chooses_goes_first_also_that_there_is_none()
    {
        var match = ColumnMatching
            .Match(new TuxedovationLayout(), ["title", "pemda", "date", "b"], Nothing, new Dictionary<string, string?> { ["title"] = "b", ["date"] = "" })
            .Value;

        Assert.Equal("b", match.ByColumn["title"]);
        Assert.False(match.ByColumn.ContainsKey("date"));
        Assert.Equal(["title", "date"], match.Ignored);
    }

    [Fact]
    public void A_repeated_header_is_refused() =>
        Assert.Equal("import.file-duplicate-column", ColumnMatching.Match(new TuxedovationLayout(), ["title", "pemda", "Title"], Nothing).Error?.Code);

    [Fact]
    public void Two_spellings_of_one_name_are_not_guessed_between() =>
        Assert.Equal(["title"], ColumnMatching.Match(new TuxedovationLayout(), ["ti-tle", "ti_tle", "pemda"], Nothing).Value.Missing);
}
