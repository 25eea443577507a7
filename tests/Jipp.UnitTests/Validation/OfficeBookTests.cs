using CsCheck;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class OfficeBookTests
{
    private static readonly Address Record = new("73.22", "dinas kesehatan", "73");
    private static readonly Office Unit = Office.Unit("73.22", "dinas kesehatan");
    private static readonly Office Agency = Office.Agency("73.22");
    private static readonly Office Hub = Office.Hub("H003");

    private static OfficeBook Book(params Office[] held) =>
        new([.. held.Select(office => Given.Holder(office))], [Given.Hub("H003", "73", "73"), Given.Hub("H001", "35", "35"), Given.Hub("H020", "K38", null)], []);

    [Fact]
    public void The_unit_is_asked_before_its_agency_the_agency_before_the_hub_and_the_secretariat_last()
    {
        Assert.Equal(new Assignment(Unit, OfficeReason.UnitHasAccount), Book(Unit, Agency, Hub, Office.Secretariat).Resolve(Record));
        Assert.Equal(new Assignment(Agency, OfficeReason.AgencyHasAccount), Book(Agency, Hub, Office.Secretariat).Resolve(Record));
        Assert.Equal(new Assignment(Hub, OfficeReason.HubStandsIn), Book(Hub, Office.Secretariat).Resolve(Record));
        Assert.Equal(new Assignment(Office.Secretariat, OfficeReason.SecretariatStandsIn), Book(Office.Secretariat).Resolve(Record));
    }

    [Fact]
    public void With_nobody_at_all_the_duty_still_rests_on_the_secretariat() => Assert.Equal(Office.Secretariat, Book().Resolve(Record).Office);

    [Fact]
    public void Another_unit_another_agency_and_another_hub_are_not_asked()
    {
        var strangers = Book(Office.Unit("73.22", "dinas pendidikan"), Office.Agency("35.78"), Office.Hub("H001"));

        Assert.Equal(Office.Secretariat, strangers.Resolve(Record).Office);
    }

    [Fact]
    public void A_hub_of_a_ministry_serves_that_ministry_and_no_region()
    {
        var book = Book(Office.Hub("H020"));

        Assert.Equal(Office.Hub("H020"), book.Resolve(new Address("K38", "", null)).Office);
        Assert.Equal(Office.Secretariat, book.Resolve(Record).Office);
    }

    [Fact]
    public void A_hub_that_ended_stands_in_for_nobody()
    {
        var ended = Given.Hub("H003", "73", "73");
        ended.End(2);
        var book = new OfficeBook([Given.Holder(Hub)], [ended], []);

        Assert.Equal(Office.Secretariat, book.Resolve(Record).Office);
    }

    [Fact]
    public void A_record_without_a_known_agency_rests_on_the_secretariat_and_says_so() =>
        Assert.Equal(new Assignment(Office.Secretariat, OfficeReason.AgencyUnknown), Book(Unit, Agency).Resolve(new Address(null, "dinas kesehatan", "73")));

    [Fact]
    public void A_historic_agency_passes_its_duties_to_its_one_successor()
    {
        var book = new OfficeBook([Given.Holder(Office.Agency("K51"))], [], [Given.Historic("lama", "antara"), Given.Historic("antara", "K51")]);

        Assert.Equal(new Assignment(Office.Agency("K51"), OfficeReason.AgencyHasAccount), book.Resolve(new Address("lama", "", null)));
        Assert.Equal(["K51", "antara", "lama"], book.CodesServedBy("K51").Order(StringComparer.OrdinalIgnoreCase).OrderBy(code => code != "K51"));
    }

    [Fact]
    public void A_historic_agency_with_several_successors_rests_on_the_secretariat_until_one_is_named()
    {
        var book = new OfficeBook([Given.Holder(Office.Agency("K51"))], [], [Given.Historic("lama", "K51", "K52")]);

        Assert.Equal(new Assignment(Office.Secretariat, OfficeReason.AgencyWasSplit), book.Resolve(new Address("lama", "", null)));
        Assert.Equal(["K51"], book.CodesServedBy("K51"));
    }

    [Fact]
    public void Successors_that_point_at_each_other_do_not_hang()
    {
        var book = new OfficeBook([], [], [Given.Historic("a", "b"), Given.Historic("b", "a")]);

        Assert.Equal(Office.Secretariat, book.Resolve(new Address("a", "", null)).Office);
    }

    [Fact]
    public void Whoever_comes_and_goes_in_whatever_order_the_first_held_office_of_the_chain_answers() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool)
            .Sample(
                (unit, agency, hub, secretariat) =>
                {
                    Office[] held =
                    [
                        .. new[] { (unit, Unit), (agency, Agency), (hub, Hub), (secretariat, Office.Secretariat) }.Where(pair => pair.Item1).Select(pair => pair.Item2),
                    ];
                    Assert.Equal(held.Append(Office.Secretariat).First(), Book(held).Resolve(Record).Office);
                }
            );
}
