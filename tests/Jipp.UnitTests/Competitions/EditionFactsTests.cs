using Jipp.Competitions.Domain;
using Jipp.Competitions.Infrastructure;

namespace Jipp.UnitTests.Competitions;

public sealed class EditionFactsTests
{
    [Fact]
    public void Twelve_years_are_known_and_one_of_them_had_no_competition()
    {
        Assert.Equal(Enumerable.Range(2014, 12), Known.Editions.Select(edition => edition.Year));
        Assert.Equal(2024, Assert.Single(Known.Editions, edition => edition.Number is null).Year);
        Assert.Equal(36, Known.Editions.Sum(edition => edition.Titles.Count));
    }

    [Fact]
    public void A_blank_figure_is_unknown_and_not_zero()
    {
        var edition = Known.Editions.Single(edition => edition.Year == 2015);

        Assert.Null(edition.Registered);
        Assert.Contains("1.184 atau 1.189", edition.Note);
        Assert.DoesNotContain(Known.Editions, other => other.Registered == 0 || other.Finalists == 0 || other.Titles.Any(title => title.Count == 0));
    }

    [Fact]
    public void Figures_are_those_of_the_sources()
    {
        var edition = Known.Editions.Single(edition => edition.Year == 2017);

        Assert.Equal((3054, 1627, 1373, 150, null), (edition.Registered, edition.Submitted, edition.PassedAdministration, edition.Nominees, edition.Finalists));
        Assert.Equal(new DateOnly(2017, 8, 25), edition.AwardedOn);
        Assert.Equal(("Kepmen 20/2017", TitleLevel.Finalist, 99), (edition.Titles[0].Decree, edition.Titles[0].Level, edition.Titles[0].Count));
    }

    [Fact]
    public void Taking_facts_again_follows_the_list()
    {
        var facts = new EmbeddedEditionFacts().Editions()[0];
        var edition = Edition.From(facts);
        edition.Take(
            facts with
            {
                Registered = 516,
                Titles = [new TitleFacts("Top 9", TitleLevel.Commended, 9, "Kepmen 1/2014", "sumber"), new TitleFacts("Top 3", TitleLevel.Special, 3, null, "sumber")],
            }
        );

        Assert.Equal(516, edition.Registered);
        Assert.Equal(["Top 3", "Top 9"], edition.Titles.Select(title => title.Name).Order());
        Assert.Equal("Kepmen 1/2014", edition.Titles.Single(title => title.Name == "Top 9").Decree);
    }

    [Fact]
    public void The_sections_of_the_general_group_weigh_a_hundred()
    {
        var sections = new EmbeddedEditionFacts().ProposalSections();

        Assert.Equal(18, sections.Count);
        Assert.Equal(100, sections.Where(section => section.Group == "umum").Sum(section => section.WeightPercent));
        Assert.All(sections.Where(section => section.Group != "umum"), section => Assert.Null(section.WeightPercent));
    }
}
