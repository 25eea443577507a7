using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Competitions.Domain;

namespace Jipp.UnitTests.Competitions;

public sealed class TitleTests
{
    [Fact]
    public void A_granted_title_tells_the_world()
    {
        var told = Assert.IsType<TitleGrantedV1>(Assert.Single(Told(Known.Granted())));

        Assert.Equal((2019, "Top 45", "commended", "https://contoh.test"), (told.Year, told.Title, told.Level, told.Source));
    }

    [Fact]
    public void A_withdrawn_title_tells_the_reason()
    {
        var title = Known.Granted();
        ((IAggregateRoot)title).ClearEvents();
        Assert.True(title.Withdraw("Salah inovasi.", TitleGround.Person, Known.Now).IsSuccess);

        Assert.Equal("Salah inovasi.", Assert.IsType<TitleWithdrawnV1>(Assert.Single(Told(title))).Reason);
    }

    [Fact]
    public void A_granted_title_cannot_be_granted_again()
    {
        Assert.Equal("title.already-granted", Known.Granted().GrantAgain(Known.Top45, null, TitleGround.Person, Known.Now).Error?.Code);
    }

    [Fact]
    public void A_withdrawn_title_cannot_be_withdrawn_again()
    {
        var title = Known.Granted();
        title.Withdraw("Salah inovasi.", TitleGround.Person, Known.Now);

        var refused = title.Withdraw("Alasan lain.", TitleGround.Person, Known.Now);

        Assert.Equal("title.already-withdrawn", refused.Error?.Code);
        Assert.Equal("Salah inovasi.", title.WithdrawalReason);
    }

    [Fact]
    public void A_claim_overrules_neither_grant_nor_withdrawal_of_a_person()
    {
        Assert.Equal("title.granted-by-person", Known.Granted(TitleGround.Person).Withdraw("x", TitleGround.Claim, Known.Now).Error?.Code);

        var withdrawn = Known.Granted();
        withdrawn.Withdraw("Salah inovasi.", TitleGround.Person, Known.Now);
        Assert.Equal("title.withdrawn-by-person", withdrawn.GrantAgain(Known.Top45, null, TitleGround.Claim, Known.Now).Error?.Code);
        Assert.True(withdrawn.GrantAgain(Known.Top45, null, TitleGround.Person, Known.Now).IsSuccess);
        Assert.Equal((TitleState.Granted, TitleGround.Person, null), (withdrawn.State, withdrawn.GrantedBy, withdrawn.WithdrawnAt));
    }

    [Fact]
    public void News_of_an_innovation_may_come_in_any_order()
    {
        Action<CataloguedInnovation>[] news =
        [
            innovation =>
            {
                innovation.Take(Known.Details(("Top 99", 2019)), 1);
                innovation.Published(1);
            },
            innovation => innovation.Take(Known.Details(("Top 45", 2019)), 2),
            innovation => innovation.Retired(3, CataloguedInnovation.ImportUndone),
            innovation =>
            {
                innovation.Take(Known.Details(("Top 40", 2018)), 4);
                innovation.Published(4);
            },
            innovation => innovation.Retired(5, "Digabung."),
        ];
        foreach (var order in EveryOrder.Of(news))
        {
            var innovation = CataloguedInnovation.Unseen(new InnovationId(Guid.CreateVersion7()));
            foreach (var one in order)
            {
                one(innovation);
            }

            Assert.Equal((true, false, 4, "Digabung."), (innovation.IsRetired, innovation.IsUndone, innovation.DetailsRevision, innovation.RetirementReason));
            Assert.Equal("Top 40", Assert.Single(innovation.StandingClaims).Text);
        }
    }

    private static IEnumerable<IIntegrationEvent> Told(Title title) =>
        ((IAggregateRoot)title).PendingEvents.SelectMany(happened => new Jipp.Competitions.Application.PublishedEvents().Translate(title, happened));
}
