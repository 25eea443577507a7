using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class RecipientsTests
{
    private static readonly Guid Chief = Guid.CreateVersion7();
    private static readonly Guid Deputy = Guid.CreateVersion7();
    private static readonly Guid Operator = Guid.CreateVersion7();
    private static readonly Guid Secretary = Guid.CreateVersion7();
    private static readonly Address Record = new("73.22", "", "73");

    private static readonly OfficeBook Book = new(
        [
            Given.Holder(Office.Agency("73.22"), Chief),
            Given.Holder(Office.Agency("73.22"), Deputy),
            Given.Holder(Office.Agency("35.78")),
            Given.Holder(Office.Hub("H003"), Operator),
            Given.Holder(Office.Hub("H001")),
            Given.Holder(Office.Secretariat, Secretary),
        ],
        [Given.Hub("H003", "73", "73"), Given.Hub("H001", "35", "35")],
        []
    );

    private static IReadOnlyList<Recipient> At(int rung, params Guid[] unsubscribed) =>
        Recipients.Of(Office.Agency("73.22"), Book.Chain(Record), Given.Policy.RungAt(rung), Book, unsubscribed.ToHashSet());

    [Fact]
    public void Everybody_who_holds_the_office_is_asked_and_nobody_else() =>
        Assert.Equivalent(new[] { new Recipient(Chief, Office.Agency("73.22"), false), new Recipient(Deputy, Office.Agency("73.22"), false) }, At(0), strict: true);

    [Fact]
    public void A_week_late_the_hub_has_a_copy_and_a_month_late_the_secretariat_too()
    {
        Assert.Equal([Operator], At(7).Where(recipient => recipient.IsCopy).Select(recipient => recipient.PersonId));
        Assert.Equal([Operator, Secretary], At(30).Where(recipient => recipient.IsCopy).Select(recipient => recipient.PersonId));
    }

    [Fact]
    public void Who_unsubscribed_is_left_out_while_a_colleague_can_be_asked() => Assert.Equal([Deputy], At(0, Chief).Select(recipient => recipient.PersonId));

    [Fact]
    public void When_everybody_unsubscribed_the_next_office_is_asked() => Assert.Equal([new Recipient(Operator, Office.Hub("H003"), false)], At(0, Chief, Deputy));

    [Fact]
    public void The_last_letter_goes_to_who_unsubscribed_as_well() =>
        Assert.Equal([Chief, Deputy], At(60, Chief, Deputy).Where(recipient => !recipient.IsCopy).Select(recipient => recipient.PersonId));

    [Fact]
    public void Nobody_is_asked_and_copied_at_once()
    {
        var both = new OfficeBook([Given.Holder(Office.Agency("73"), Operator), Given.Holder(Office.Hub("H003"), Operator)], [Given.Hub("H003", "73", "73")], []);
        var address = new Address("73", "", "73");

        var told = Recipients.Of(Office.Agency("73"), both.Chain(address), Given.Policy.RungAt(7), both, new HashSet<Guid>());

        Assert.Equal([new Recipient(Operator, Office.Agency("73"), false)], told);
    }

    [Fact]
    public void Without_any_holder_the_nudge_waits()
    {
        var empty = new OfficeBook([], [], []);

        Assert.Empty(Recipients.Of(Office.Secretariat, empty.Chain(Record), Given.Policy.RungAt(60), empty, new HashSet<Guid>()));
    }
}
