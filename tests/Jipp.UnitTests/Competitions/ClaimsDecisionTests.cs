using Jipp.BuildingBlocks;
using Jipp.Competitions.Domain;

namespace Jipp.UnitTests.Competitions;

public sealed class ClaimsDecisionTests
{
    [Fact]
    public void A_claim_that_stands_in_the_list_becomes_a_title()
    {
        var innovation = Known.Innovation(("Top 45", 2019));

        var title = Assert.Single(Decide(innovation));

        Assert.Equal((2019, "Top 45", TitleLevel.Commended, "https://contoh.test/0"), (title.Year, title.Name, title.Level, title.Source));
        Assert.Equal((TitleState.Granted, TitleGround.Claim), (title.State, title.GrantedBy));
        Assert.True(innovation.Claims[0].IsListed);
    }

    [Theory]
    [InlineData("Top 45", 2018)]
    [InlineData("Top 40", 2019)]
    [InlineData("top 45", 2019)]
    [InlineData("Top 45 KIPP", 2019)]
    [InlineData("Top 45", null)]
    [InlineData("", 2019)]
    public void A_claim_that_is_not_exactly_in_the_list_is_kept_but_no_title(string text, int? year)
    {
        var innovation = Known.Innovation((text, year));

        Assert.Empty(Decide(innovation));
        Assert.False(Assert.Single(innovation.Claims).IsListed);
    }

    [Fact]
    public void Two_sources_of_one_claim_make_one_title_and_the_first_is_named()
    {
        var title = Assert.Single(Decide(Known.Innovation(("Top 45", 2019), (" Top 45 ", 2019))));

        Assert.Equal("https://contoh.test/0", title.Source);
    }

    [Fact]
    public void Several_claims_make_several_titles()
    {
        var titles = Decide(Known.Innovation(("Top 99", 2019), ("Top 45", 2019), ("Juara umum", 2019)));

        Assert.Equal(["Top 99", "Top 45"], titles.Select(title => title.Name));
    }

    [Fact]
    public void Deciding_again_changes_nothing()
    {
        var innovation = Known.Innovation(("Top 45", 2019));
        var titles = Decide(innovation);
        Forget(titles);

        Assert.Empty(Decide(innovation, titles));
        Assert.Empty(Events(titles));
    }

    [Fact]
    public void A_title_whose_claim_is_gone_is_withdrawn_with_the_reason()
    {
        var innovation = Known.Innovation(("Top 45", 2019), ("Top 99", 2019));
        var titles = Decide(innovation);
        innovation.Take(Known.Details(("Top 99", 2019)), 2);

        Assert.Empty(Decide(innovation, titles));

        Assert.Equal((TitleState.Withdrawn, "Sumber tidak lagi memuat klaim gelar ini."), (titles[0].State, titles[0].WithdrawalReason));
        Assert.Equal(TitleState.Granted, titles[1].State);
    }

    [Fact]
    public void A_claim_that_comes_back_grants_the_same_title_again()
    {
        var innovation = Known.Innovation(("Top 45", 2019));
        var titles = Decide(innovation);
        innovation.Take(Known.Details(), 2);
        Decide(innovation, titles);
        innovation.Take(Known.Details(("Top 45", 2019)), 3);

        Assert.Empty(Decide(innovation, titles));
        Assert.Equal((TitleState.Granted, null), (titles[0].State, titles[0].WithdrawalReason));
    }

    [Fact]
    public void An_undone_import_takes_the_titles_with_it()
    {
        var innovation = Known.Innovation(("Top 45", 2019));
        var titles = Decide(innovation);
        innovation.Retired(2, CataloguedInnovation.ImportUndone);

        Decide(innovation, titles);

        Assert.Equal((TitleState.Withdrawn, "Impor yang membawa inovasi ini dibatalkan."), (titles[0].State, titles[0].WithdrawalReason));
    }

    [Fact]
    public void A_record_retired_for_another_reason_keeps_its_title()
    {
        var innovation = Known.Innovation(("Top 45", 2019));
        var titles = Decide(innovation);
        innovation.Retired(2, "Layanan digabung ke dinas lain.");

        Decide(innovation, titles);

        Assert.Equal(TitleState.Granted, titles[0].State);
    }

    [Fact]
    public void What_a_person_granted_stays_without_any_claim()
    {
        var innovation = Known.Innovation();
        var title = Title.Grant(innovation.Id, 2019, Known.Top45, "Kepmen 18/2019", TitleGround.Person, Known.Now);

        Assert.Empty(Decide(innovation, [title]));
        Assert.Equal(TitleState.Granted, title.State);
    }

    [Fact]
    public void What_a_person_withdrew_is_not_granted_by_a_claim_again()
    {
        var innovation = Known.Innovation(("Top 45", 2019));
        var titles = Decide(innovation);
        Assert.True(titles[0].Withdraw("Salah orang.", TitleGround.Person, Known.Now).IsSuccess);

        Assert.Empty(Decide(innovation, titles));
        Assert.Equal(TitleState.Withdrawn, titles[0].State);
    }

    private static IReadOnlyList<Title> Decide(CataloguedInnovation innovation, IReadOnlyCollection<Title>? titles = null) =>
        ClaimsDecision.Decide(innovation, Known.List, titles ?? [], Known.Now);

    private static IEnumerable<IDomainEvent> Events(IEnumerable<IAggregateRoot> titles) => titles.SelectMany(title => title.PendingEvents);

    private static void Forget(IEnumerable<IAggregateRoot> titles)
    {
        foreach (var title in titles)
        {
            title.ClearEvents();
        }
    }
}
