using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class SecretTests
{
    private static readonly Guid Person = Guid.CreateVersion7();

    [Fact]
    public void A_secret_is_found_by_its_hash_and_never_printed()
    {
        var secret = Secret.New();

        Assert.Equal(43, secret.Text.Length);
        Assert.Equal(secret.Hash, Secret.HashOf(secret.Text));
        Assert.DoesNotContain(secret.Text, secret.Hash, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Text, $"{secret}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../../../etc/passwd/../../../../../../..")]
    public void What_is_no_secret_has_no_hash(string? text) => Assert.Null(Secret.HashOf(text));

    [Fact]
    public void A_link_works_for_forty_five_days_while_the_person_holds_the_office()
    {
        var (duty, link, book) = World();

        Assert.Equal(LinkState.Usable, link.StateAt(Given.Morning.AddDays(44), duty, book, Given.Policy));
        Assert.Equal(LinkState.Expired, link.StateAt(Given.Morning.AddDays(45), duty, book, Given.Policy));
        Assert.Equal(LinkState.Left, link.StateAt(Given.Morning, duty, new OfficeBook([], [], []), Given.Policy));
    }

    [Fact]
    public void A_link_dies_when_the_record_goes_to_another_agency()
    {
        var (duty, link, book) = World();
        duty.RestOn(new Address("35.78", "", "35"), Given.Secretariat, Given.Policy, Given.Morning);

        Assert.Equal(LinkState.Left, link.StateAt(Given.Morning, duty, book, Given.Policy));
    }

    [Fact]
    public void The_link_that_answered_may_correct_for_seven_days_and_another_one_only_reads()
    {
        var (duty, link, book) = World(out var record);
        var other = new OneTapLink(Secret.New().Hash, duty.Id, Person, Office.Agency("73.22"), Given.Morning, Given.Policy);
        record.Answer(duty, Given.Answer(AnswerStatus.Smooth, Given.Morning), Given.Secretariat, false, Given.Policy);
        link.Use(Given.Morning);

        Assert.Equal(LinkState.Correctable, link.StateAt(Given.Morning.AddDays(7), duty, book, Given.Policy));
        Assert.Equal(LinkState.Answered, link.StateAt(Given.Morning.AddDays(7).AddSeconds(1), duty, book, Given.Policy));
        Assert.Equal(LinkState.Answered, other.StateAt(Given.Morning, duty, book, Given.Policy));
    }

    [Fact]
    public void A_link_to_a_closed_duty_says_that_there_is_nothing_to_ask()
    {
        var (duty, link, book) = World(out var record);
        record.Retire(duty, 2, Given.Morning);

        Assert.Equal(LinkState.Closed, link.StateAt(Given.Morning, duty, book, Given.Policy));
    }

    private static (Duty Duty, OneTapLink Link, OfficeBook Book) World() => World(out _);

    private static (Duty Duty, OneTapLink Link, OfficeBook Book) World(out TrackedInnovation record)
    {
        record = Given.Published();
        var duty = record.OpenDuty(new Assignment(Office.Agency("73.22"), OfficeReason.AgencyHasAccount), false, Given.Policy, Given.Morning);
        var link = new OneTapLink(Secret.New().Hash, duty.Id, Person, Office.Agency("73.22"), Given.Morning, Given.Policy);
        return (duty, link, new OfficeBook([Given.Holder(Office.Agency("73.22"), Person)], [], []));
    }
}
