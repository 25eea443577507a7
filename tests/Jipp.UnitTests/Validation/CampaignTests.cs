using CsCheck;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>The state machine of campaigns against a model that knows only what must be true, and how a campaign asks.</summary>
public sealed class CampaignTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Gen<(int Step, int Days)[]> Walks = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 40]).Array[1, 60];

    private static CampaignPlan Plan(int days = 30, params int[] reminders) =>
        new("Nasional 2026", new(null, null, null, null, null, null, null), Today.AddDays(days), reminders, ["Berapa penggunanya?"]);

    [Fact]
    public void A_campaign_goes_its_way_and_no_other_whatever_is_tried() =>
        Walks.Sample(
            walk =>
            {
                var world = new World();
                foreach (var (step, days) in walk)
                {
                    world.Do(step, days);
                    world.MustAgree();
                }
            },
            iter: 1000
        );

    [Fact]
    public void Reminders_that_passed_during_a_pause_are_one()
    {
        var campaign = new Campaign(Plan(30, 14, 7, 1), null, Given.Morning);
        Assert.True(campaign.Start(3, Today, Given.Morning).IsSuccess);

        Assert.False(campaign.Remind(Today.AddDays(15)));
        Assert.True(campaign.Remind(Today.AddDays(24)));
        Assert.False(campaign.Remind(Today.AddDays(24)));
        Assert.True(campaign.Remind(Today.AddDays(29)));
        Assert.Equal((3, CampaignStep.Ask), (campaign.StepNumber, campaign.Step));
    }

    [Fact]
    public void A_reminder_that_passed_during_a_pause_asks_nobody_once_its_round_is_over()
    {
        var campaign = new Campaign(Plan(30, 14, 7, 1), null, Given.Morning);
        Assert.True(campaign.Start(3, Today, Given.Morning).IsSuccess);

        Assert.False(campaign.Remind(Today.AddDays(31)));
        Assert.True(campaign.NextRound(Today.AddDays(60), Today.AddDays(31)).IsSuccess);
        Assert.True(campaign.Remind(Today.AddDays(46)));
        Assert.Equal((3, CampaignStep.Ask), (campaign.StepNumber, campaign.Step));
    }

    [Fact]
    public void A_reminder_on_the_day_of_the_start_is_the_start_itself()
    {
        var campaign = new Campaign(Plan(14, 14, 7), null, Given.Morning);
        campaign.Start(3, Today, Given.Morning);

        Assert.False(campaign.Remind(Today));
        Assert.True(campaign.Remind(Today.AddDays(7)));
    }

    [Fact]
    public void An_empty_scope_and_a_round_of_less_than_a_week_do_not_start()
    {
        Assert.Equal("campaign.empty", new Campaign(Plan(), null, Given.Morning).Start(0, Today, Given.Morning).Error?.Code);
        Assert.Equal("EndsOn", Assert.Single(new Campaign(Plan(6), null, Given.Morning).Start(3, Today, Given.Morning).Error!.Fields).Name);
    }

    [Fact]
    public void The_first_question_of_a_campaign_moves_the_day_to_its_end_and_further_ones_only_ask_again()
    {
        var record = Given.Published();
        var first = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);
        var open = record.Answer(first, Given.Answer(AnswerStatus.Smooth, Given.Morning), Given.Secretariat, false, Given.Policy).Value!;

        Assert.True(record.AskFor(open, "Nasional 2026", Today.AddDays(40), Given.Policy, Given.Morning));
        Assert.Equal((Today.AddDays(40), Today.AddMonths(12)), (open.DueOn, open.RegularDueOn));
        Assert.Equal(1, Asked(open).Round);
        Assert.True(record.AskFor(open, "Nasional 2026", Today.AddDays(90), Given.Policy, Given.Morning));

        Assert.Equal((Today.AddDays(40), 2), (open.DueOn, Asked(open).Round));
        record.Dismiss(open, CheckKind.Campaign, int.MaxValue, Given.Policy, Given.Morning);
        Assert.Equal(Today.AddMonths(12), record.DueOn);
    }

    [Fact]
    public void What_the_office_put_off_since_is_not_asked_again()
    {
        var record = Given.Published();
        var open = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);
        record.AskFor(open, "Nasional 2026", Today.AddDays(40), Given.Policy, Given.Morning);
        Assert.True(open.Snooze(Today.AddDays(20), "Pindah kantor", Given.Policy, Given.Morning).IsSuccess);
        var round = open.Nudges.Max(nudge => nudge.Round);

        record.AskFor(open, "Nasional 2026", Today.AddDays(40), Given.Policy, Given.Morning);

        Assert.Equal((round, true), (open.Nudges.Max(nudge => nudge.Round), open.IsSnoozed(Given.Morning)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-5", "'-5")]
    [InlineData("'x", "''x")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData(null, "")]
    public void A_cell_of_the_export_is_never_a_formula(string? value, string cell) => Assert.Equal(cell, CampaignFile.Cell(value));

    private static Nudge Asked(Duty duty) => duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= Given.Morning).MaxBy(nudge => nudge.Rung)!;

    private sealed class World
    {
        private static readonly CampaignStage[] Stages =
        [
            new(Today.AddDays(60), Today.AddDays(75)),
            new(Today.AddDays(90), Today.AddDays(100)),
            new(Today.AddDays(130), Today.AddDays(180)),
        ];

        private readonly Campaign _campaign = new(Plan(30, 14, 7, 1) with { Stages = Stages }, null, Given.Morning);
        private DateOnly _today = Today;

        // The model.
        private CampaignState _state = CampaignState.Draft;
        private DateOnly _end = Today.AddDays(30);
        private int _rounds;
        private int _steps;
        private HashSet<int> _reminded = [];
        private DateOnly _started;
        private List<CampaignStage> _ahead = [.. Stages];

        public void Do(int step, int days)
        {
            var end = _today.AddDays(days);
            switch (step)
            {
                case 0:
                    Goes(_state == CampaignState.Draft, _campaign.Change(Plan() with { EndsOn = end, ReminderDays = [14, 7, 1], Stages = Stages }).IsSuccess, () => _end = end);
                    break;
                case 1:
                    Goes(_state == CampaignState.Draft && _end >= _today.AddDays(7), _campaign.Start(5, _today, Given.Morning).IsSuccess, () => Open(_end));
                    break;
                case 2:
                    Goes(_state == CampaignState.Running && days >= 7, _campaign.NextRound(end, _today).IsSuccess, () => Open(end, Math.Max(Come, Math.Min(1, _ahead.Count))));
                    break;
                case 3:
                    Goes(_state == CampaignState.Running, _campaign.Close("Cukup", Given.Morning).IsSuccess, () => (_state, _steps) = (CampaignState.Closed, _steps + 1));
                    break;
                case 4:
                    Goes(_state == CampaignState.Closed && days >= 7, _campaign.Reopen("Masih banyak yang diam", end, _today).IsSuccess, () => Open(end, Come));
                    break;
                case 5:
                    var passed = new[] { 14, 7, 1 }.Where(day => _end.AddDays(-day) > _started && _end.AddDays(-day) <= _today).ToList();
                    Goes(
                        _state == CampaignState.Running && _today <= _end && passed.Exists(day => !_reminded.Contains(day)),
                        _campaign.Remind(_today),
                        () => (_reminded, _steps) = ([.. passed], _steps + 1)
                    );
                    break;
                case 6:
                    var (come, latest) = (Come, _ahead.ElementAtOrDefault(Come - 1));
                    Goes(_state == CampaignState.Running && come > 0, _campaign.OpenDueStage(_today), () => { });
                    if (_state == CampaignState.Running && latest is not null && latest.EndsOn >= _today)
                    {
                        Open(latest.EndsOn < _today.AddDays(7) ? _today.AddDays(7) : latest.EndsOn, come);
                    }
                    else if (_state == CampaignState.Running)
                    {
                        _ahead = _ahead[come..];
                    }

                    break;
                default:
                    _today = _today.AddDays(days);
                    break;
            }
        }

        public void MustAgree()
        {
            Assert.Equal((_state, _rounds, _steps, _end), (_campaign.State, _campaign.Rounds.Count, _campaign.StepNumber, _campaign.EndsOn));
            Assert.Equal(
                _state switch
                {
                    CampaignState.Draft => CampaignStep.None,
                    CampaignState.Closed => CampaignStep.Release,
                    _ => CampaignStep.Ask,
                },
                _campaign.Step
            );
            Assert.Equal(_ahead, _campaign.StagesAhead);
            Assert.Equal(_state == CampaignState.Draft, _campaign.StartedAt is null);
            Assert.Equal(_state == CampaignState.Closed, _campaign.ClosedAt is not null);
            Assert.Equal(Enumerable.Range(1, _rounds), _campaign.Rounds.Select(round => round.Number));
        }

        private int Come => _ahead.TakeWhile(stage => stage.StartsOn <= _today).Count();

        private void Open(DateOnly end, int passed)
        {
            _ahead = _ahead[passed..];
            Open(end);
        }

        private void Open(DateOnly end) => (_state, _rounds, _steps, _end, _reminded, _started) = (CampaignState.Running, _rounds + 1, _steps + 1, end, [], _today);

        private static void Goes(bool may, bool does, Action then)
        {
            Assert.Equal(may, does);
            if (may)
            {
                then();
            }
        }
    }
}
