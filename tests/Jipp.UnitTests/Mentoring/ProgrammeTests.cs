using Jipp.BuildingBlocks;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Contracts;
using Jipp.Mentoring.Domain;

namespace Jipp.UnitTests.Mentoring;

public sealed class ProgrammeTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public void Due_days_count_from_the_day_of_opening()
    {
        var programme = Made.Programme();

        Assert.Equal([new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 2), new DateOnly(2026, 6, 1)], programme.Milestones.Select(step => step.DueOn));
        Assert.Equal((ProgrammeState.Running, 3, 0), (programme.State, programme.MilestoneCount, programme.DoneCount));
    }

    [Fact]
    public void A_milestone_is_marked_done_with_day_role_and_note()
    {
        var programme = Made.Programme();

        Assert.True(programme.Complete(2, new DateOnly(2021, 3, 3), ActingRole.HubOperator, "SK 12/2021", Today).IsSuccess);

        Assert.Equal(
            (new DateOnly(2021, 3, 3), ActingRole.HubOperator, "SK 12/2021"),
            (programme.Milestones[1].DoneOn, programme.Milestones[1].DoneBy, programme.Milestones[1].Note)
        );
        Assert.Equal((1, ProgrammeState.Running), (programme.DoneCount, programme.State));
        Assert.Empty(Told(programme));
    }

    [Fact]
    public void The_last_milestone_completes_the_programme_on_the_latest_day()
    {
        var programme = Made.Programme();
        programme.Complete(3, new DateOnly(2026, 3, 2), ActingRole.Mentor, null, Today);
        programme.Complete(1, new DateOnly(2026, 2, 1), ActingRole.Mentor, null, Today);
        programme.Complete(2, new DateOnly(2026, 1, 1), ActingRole.Mentor, null, Today);

        Assert.Equal((ProgrammeState.Completed, new DateOnly(2026, 3, 2)), (programme.State, programme.CompletedOn));
        var told = Assert.IsType<ProgrammeCompletedV1>(Assert.Single(Told(programme)));
        Assert.Equal(("H003", new DateOnly(2026, 3, 2)), (told.HubCode, told.CompletedOn));
    }

    [Fact]
    public void Reopening_a_milestone_makes_a_completed_programme_run_again()
    {
        var programme = Made.Completed();

        Assert.True(programme.Reopen(2).IsSuccess);

        Assert.Equal((ProgrammeState.Running, null, 2), (programme.State, programme.CompletedOn, programme.DoneCount));
        Assert.Equal((null, null, null), (programme.Milestones[1].DoneOn, programme.Milestones[1].DoneBy, programme.Milestones[1].Note));
    }

    [Fact]
    public void What_is_done_cannot_be_done_and_what_is_open_cannot_be_opened()
    {
        var programme = Made.Programme();
        programme.Complete(1, Today, ActingRole.Mentor, null, Today);

        Assert.Equal("milestone.already-done", programme.Complete(1, Today, ActingRole.Mentor, null, Today).Error?.Code);
        Assert.Equal("milestone.not-done", programme.Reopen(2).Error?.Code);
        Assert.Equal("milestone.unknown", programme.Complete(9, Today, ActingRole.Mentor, null, Today).Error?.Code);
        Assert.Equal("milestone.unknown", programme.Reopen(9).Error?.Code);
        Assert.Equal(1, programme.DoneCount);
    }

    [Theory]
    [InlineData("2026-03-04")]
    [InlineData("2009-12-31")]
    public void A_day_to_come_or_long_before_hubs_existed_is_refused(string day)
    {
        var refused = Made.Programme().Complete(1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ActingRole.Mentor, null, Today);

        Assert.Equal("DoneOn", Assert.Single(refused.Error!.Fields).Name);
    }

    [Fact]
    public void A_closed_programme_is_not_changed_any_more()
    {
        var programme = Made.Programme();
        programme.Close(Today, "Hub berakhir.");

        Assert.Equal("programme.closed", programme.Complete(1, Today, ActingRole.Mentor, null, Today).Error?.Code);
        Assert.Equal("programme.closed", programme.Reopen(1).Error?.Code);
        Assert.Equal("programme.closed", programme.AssignMentor(Guid.CreateVersion7()).Error?.Code);
    }

    [Fact]
    public void A_completed_programme_stays_completed_when_its_hub_ends()
    {
        var programme = Made.Completed();

        programme.Close(Today, "Hub berakhir.");

        Assert.Equal((ProgrammeState.Completed, null), (programme.State, programme.ClosingReason));
    }

    [Theory]
    [InlineData("35", "2026-03-03")]
    [InlineData("73", "2026-03-03")]
    [InlineData("81", "2026-03-04")]
    [InlineData("94", "2026-03-04")]
    [InlineData(null, "2026-03-03")]
    public void The_day_is_that_of_the_hubs_zone(string? province, string day)
    {
        var now = new DateTimeOffset(2026, 3, 3, 15, 30, 0, TimeSpan.Zero);

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), HubZone.Today(now, province));
    }

    private static IEnumerable<IIntegrationEvent> Told(Programme programme) =>
        ((IAggregateRoot)programme).PendingEvents.SelectMany(happened => new PublishedEvents().Translate(programme, happened));
}
