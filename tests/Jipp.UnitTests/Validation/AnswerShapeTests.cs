using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;

namespace Jipp.UnitTests.Validation;

public sealed class AnswerShapeTests
{
    private static IEnumerable<string> Faults(AnswerDuty command) => new AnswerDutyValidator().Validate(command).Errors.Select(fault => fault.PropertyName);

    [Theory]
    [InlineData("lancar")]
    [InlineData("berkendala")]
    [InlineData("berkembang")]
    [InlineData("bereplikasi")]
    [InlineData("bertransformasi")]
    public void What_runs_needs_no_more_than_its_status(string status) => Assert.Empty(Faults(new(Guid.NewGuid(), status, null, null, null)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tidak terkonfirmasi")]
    [InlineData("LANCAR")]
    public void Only_the_six_statuses_are_answers(string? status) => Assert.Equal(["Status"], Faults(new(Guid.NewGuid(), status, null, null, null)));

    [Fact]
    public void Who_says_stopped_says_why()
    {
        Assert.Equal(["StopReason"], Faults(new(Guid.NewGuid(), "berhenti", null, "  ", null)));
        Assert.Empty(Faults(new(Guid.NewGuid(), "berhenti", null, "Anggaran habis", null)));
    }

    [Fact]
    public void Long_texts_are_refused_before_they_reach_the_database() =>
        Assert.Equal(["StopReason", "Note"], Faults(new(Guid.NewGuid(), "berhenti", null, new string('a', 1001), new string('b', 1001))));

    [Fact]
    public void A_link_obeys_the_same_rules_as_the_workspace() =>
        Assert.Equal(["StopReason"], new AnswerByLinkValidator().Validate(new AnswerByLink("x", "berhenti", null, null, null)).Errors.Select(fault => fault.PropertyName));

    [Fact]
    public void A_command_with_a_secret_does_not_print_it()
    {
        Assert.DoesNotContain("rahasia", new AnswerByLink("rahasia", "lancar", null, null, null).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", new OpenLink("rahasia").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", new Unsubscribe("rahasia").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_statuses_are_those_of_the_table()
    {
        var table = new StatusTable();

        Assert.Equal("Berhenti", table.Of(AnswerStatus.Stopped));
        Assert.Equal("Berlanjut Lancar", table.Of(AnswerStatus.Smooth));
        Assert.Equal("Bertransformasi", table.Of(AnswerStatus.Transformed));
        Assert.Equal([AnswerStatus.Stopped], Enum.GetValues<AnswerStatus>().Where(status => !table.MayBeReplicated(status)));
        Assert.All(Enum.GetValues<AnswerStatus>(), status => Assert.Equal(status, AnswerStatuses.Parse(status.Key())));
    }
}
