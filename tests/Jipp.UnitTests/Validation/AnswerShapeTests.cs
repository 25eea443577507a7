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

    [Theory]
    [InlineData("https://dinkes.contoh.go.id/antar-obat", true)]
    [InlineData("http://contoh.go.id", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("//contoh.go.id/x", false)]
    [InlineData("https://admin:rahasia@contoh.go.id", false)]
    [InlineData("https://intranet", false)]
    [InlineData("contoh.go.id", false)]
    public void Evidence_links_lead_to_the_web_and_nowhere_else(string link, bool taken) =>
        Assert.Equal(taken ? [] : ["Evidence.Link"], Faults(new(Guid.NewGuid(), "lancar", null, null, null) { Evidence = new(null, [], link, null, null) }));

    [Fact]
    public void A_decree_has_a_number_and_an_answer_at_most_five_files()
    {
        Assert.Equal(["Evidence.DecreeNumber"], Faults(new(Guid.NewGuid(), "lancar", null, null, null) { Evidence = new(null, [], null, " ", new DateOnly(2024, 5, 2)) }));
        Assert.Equal(
            ["Evidence.Files"],
            Faults(new(Guid.NewGuid(), "lancar", null, null, null) { Evidence = new(null, [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())], null, null, null) })
        );
    }

    [Fact]
    public void A_correction_has_the_shape_of_the_catalogue_s_fields() =>
        Assert.Equal(
            ["Correction.Summary", "Correction.Unit", "Correction.ImplementedYear", "Correction.Video"],
            Faults(new(Guid.NewGuid(), "lancar", null, null, null) { Correction = new(new string('a', 4001), new string('b', 301), 1890, "youtube") })
        );

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
