using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Pages;

namespace Jipp.UnitTests.Validation;

/// <summary>What of a campaign comes by itself on its day.</summary>
public sealed class CampaignStagesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly CampaignStage Second = new(Today.AddDays(20), Today.AddDays(30));
    private static readonly CampaignStage Third = new(Today.AddDays(40), Today.AddDays(50));

    private static CampaignPlan Plan(DateOnly? startsOn = null, params CampaignStage[] stages) =>
        new("Nasional 2026", new(null, null, null, null, null, null, null), Today.AddDays(14), [7], []) { StartsOn = startsOn, Stages = stages };

    private static Campaign Running(params CampaignStage[] stages)
    {
        var campaign = new Campaign(Plan(null, stages), null, Given.Morning);
        Assert.True(campaign.Start(3, Today, Given.Morning).IsSuccess);
        return campaign;
    }

    private static (int, DateOnly, DateOnly) Latest(Campaign campaign) => (campaign.Round!.Number, campaign.Round.StartedOn, campaign.Round.EndsOn);

    [Fact]
    public void A_round_opens_on_its_day_and_once()
    {
        var campaign = Running(Second, Third);

        Assert.False(campaign.OpenDueStage(Today.AddDays(19)));
        Assert.True(campaign.OpenDueStage(Today.AddDays(20)));
        Assert.False(campaign.OpenDueStage(Today.AddDays(20)));

        Assert.Equal((2, Second.StartsOn, Second.EndsOn), Latest(campaign));
        Assert.Equal([Third], campaign.StagesAhead);
        Assert.Equal(2, campaign.StepNumber);
    }

    [Fact]
    public void Of_rounds_that_passed_during_a_pause_the_latest_opens_and_has_a_week()
    {
        var campaign = Running(Second, Third);

        Assert.True(campaign.OpenDueStage(Today.AddDays(48)));

        Assert.Equal((2, Today.AddDays(48), Today.AddDays(55)), Latest(campaign));
        Assert.Empty(campaign.StagesAhead);
    }

    [Fact]
    public void A_round_that_would_be_over_is_not_opened_any_more()
    {
        var campaign = Running(Second);

        Assert.True(campaign.OpenDueStage(Today.AddDays(31)));
        Assert.False(campaign.OpenDueStage(Today.AddDays(31)));

        Assert.Equal((1, 1), (campaign.Rounds.Count, campaign.StepNumber));
    }

    [Fact]
    public void Who_opens_a_round_before_opens_the_planned_one()
    {
        var campaign = Running(Second, Third);

        Assert.True(campaign.NextRound(Today.AddDays(25), Today.AddDays(16)).IsSuccess);

        Assert.False(campaign.OpenDueStage(Today.AddDays(20)));
        Assert.True(campaign.OpenDueStage(Today.AddDays(40)));
        Assert.Equal((3, Third.StartsOn, Third.EndsOn), Latest(campaign));
    }

    [Fact]
    public void A_closed_campaign_opens_nothing_and_after_a_reopening_what_passed_is_behind_it()
    {
        var campaign = Running(Second, Third);
        campaign.Close("Cukup", Given.Morning);

        Assert.False(campaign.OpenDueStage(Today.AddDays(21)));
        Assert.True(campaign.Reopen("Belum", Today.AddDays(30), Today.AddDays(22)).IsSuccess);

        Assert.Equal([Third], campaign.StagesAhead);
        Assert.False(campaign.OpenDueStage(Today.AddDays(22)));
        Assert.True(campaign.OpenDueStage(Today.AddDays(41)));
    }

    [Fact]
    public void A_draft_is_due_from_its_day_on_while_its_first_round_has_a_week()
    {
        var draft = new Campaign(Plan(Today), null, Given.Morning);

        Assert.False(draft.IsDueToStart(Today.AddDays(-1)));
        Assert.True(draft.IsDueToStart(Today));
        Assert.True(draft.IsDueToStart(Today.AddDays(7)));
        Assert.False(draft.IsDueToStart(Today.AddDays(8)));
        Assert.False(new Campaign(Plan(), null, Given.Morning).IsDueToStart(Today));
        draft.Start(3, Today, Given.Morning);
        Assert.False(draft.IsDueToStart(Today));
    }

    [Fact]
    public void Days_are_kept_as_they_were_planned()
    {
        Assert.Equal([Second, Third], new Campaign(Plan(null, Second, Third), null, Given.Morning).Plan.Stages);
        Assert.Empty(new Campaign(Plan(), null, Given.Morning).Stages);
    }

    [Theory]
    [InlineData(15, 22, null, null, "")]
    [InlineData(14, 22, null, null, "Stage2StartsOn")]
    [InlineData(15, 21, null, null, "Stage2EndsOn")]
    [InlineData(null, 22, null, null, "Stage2StartsOn")]
    [InlineData(15, null, null, null, "Stage2EndsOn")]
    [InlineData(15, 22, 22, 30, "Stage3StartsOn")]
    [InlineData(null, null, 15, 22, "")]
    public void A_round_has_both_days_follows_the_one_before_and_lasts_a_week(int? starts, int? ends, int? nextStarts, int? nextEnds, string faulty)
    {
        static DateOnly? Day(int? days) => days is { } known ? Today.AddDays(known) : null;
        var input = new CampaignInput("Nasional", null, null, null, null, null, null, null, Today.AddDays(14), null, null)
        {
            Stages = [new(Day(starts), Day(ends)), new(Day(nextStarts), Day(nextEnds))],
        };

        var faults = CampaignWords.AtTheForm(
            Jipp.BuildingBlocks.Error.Invalid([
                .. new SaveCampaignValidator()
                    .Validate(new SaveCampaign(null, 0, input))
                    .Errors.Select(fault => new Jipp.BuildingBlocks.FieldError(fault.PropertyName, fault.ErrorMessage)),
            ])
        )!;

        Assert.Equal(faulty, string.Join(",", faults.Fields.Select(field => field.Name)));
    }

    [Fact]
    public void A_first_round_that_starts_by_itself_lasts_a_week_too()
    {
        var input = new CampaignInput("Nasional", null, null, null, null, null, null, null, Today.AddDays(14), null, null);

        Assert.True(new CampaignRules().Validate(input with { StartsOn = Today.AddDays(7) }).IsValid);
        Assert.Equal("EndsOn", Assert.Single(new CampaignRules().Validate(input with { StartsOn = Today.AddDays(8) }).Errors).PropertyName);
    }

    [Fact]
    public void The_form_shows_what_was_saved_and_sends_it_again()
    {
        var plan = Plan(Today.AddDays(2), Second, Third);

        var sent = CampaignForm.Of(plan, 1).Input.Plan;

        Assert.Equal((plan.StartsOn, plan.EndsOn), (sent.StartsOn, sent.EndsOn));
        Assert.Equal(plan.Stages, sent.Stages);
        Assert.True(CampaignForm.Of(plan, 1).PlansStages);
        Assert.False(CampaignForm.Of(Plan(), 1).PlansStages);
    }
}
