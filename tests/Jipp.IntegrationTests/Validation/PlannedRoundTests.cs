using Jipp.BuildingBlocks;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>Campaigns that start, and rounds that open, on their day: through the pipeline and the database.</summary>
public abstract class PlannedRoundTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.SeeCampaigns, Permissions.ManageCampaigns).In("secretariat", "panrb");
    private static readonly TestUser Job = TestUser.System("job:open-due-rounds", Permissions.WorkOnCampaigns);

    private static DateOnly Today(JippHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(7).DateTime);

    private async Task<ValidationWorld> Ready()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Agency(ValidationWorld.Lutra), ValidationWorld.Agency(ValidationWorld.Surabaya, kind: "kota"));
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);
        return world;
    }

    private static CampaignInput Input(JippHost host, int startsIn = 3, string? province = null) =>
        new("Nasional 2026", null, province, null, null, null, null, null, Today(host).AddDays(20), null, null)
        {
            StartsOn = Today(host).AddDays(startsIn),
            Stages = [new(Today(host).AddDays(25), Today(host).AddDays(40)), new(null, null), new(null, null)],
        };

    private static async Task<Guid> Draft(JippHost host, CampaignInput input)
    {
        var saved = await host.Send(new SaveCampaign(null, 0, input), Secretariat);
        Assert.True(saved.IsSuccess, saved.Error?.Code);
        return saved.Value;
    }

    private static async Task<int> Open(JippHost host) => (await host.Send(new OpenDueRounds(), Job)).Value;

    private static async Task<CampaignView> View(JippHost host, Guid campaign) => (await host.Ask(new GetCampaign(campaign), Secretariat)).Value;

    [SkippableFact]
    public async Task A_campaign_starts_and_its_next_round_opens_on_their_days_and_once()
    {
        var world = await Ready();
        await using var host = world.Host;
        var campaign = await Draft(host, Input(host));
        Assert.Equal(0, await Open(host));

        host.Clock.ForwardDays(3);
        Assert.Equal(1, await Open(host));
        Assert.Equal(0, await Open(host));
        var view = await View(host, campaign);
        Assert.Equal((CampaignState.Running, 2, Today(host)), (view.State, view.All.Targets, Assert.Single(view.Rounds).StartedOn));
        Assert.Single(view.Ahead);
        Assert.Equal(2, (await host.Send(new WorkOnCampaigns(), Job)).Value);

        host.Clock.ForwardDays(22);
        Assert.Equal(1, await Open(host));
        Assert.Equal(0, await Open(host));
        view = await View(host, campaign);
        Assert.Equal([(1, Today(host).AddDays(-22)), (2, Today(host))], view.Rounds.Select(round => (round.Number, round.StartedOn)));
        Assert.Empty(view.Ahead);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_day_is_that_of_wib()
    {
        var world = await Ready();
        await using var host = world.Host;
        await Draft(host, Input(host, startsIn: 1));
        var midnight = new DateTimeOffset(Today(host).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));

        host.Clock.Advance(midnight - host.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Open(host));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Open(host));
    }

    [SkippableFact]
    public async Task Several_hosts_at_once_open_it_once()
    {
        var world = await Ready();
        await using var host = world.Host;
        var campaign = await Draft(host, Input(host));
        host.Clock.ForwardDays(4);

        foreach (var days in new[] { 0, 30 })
        {
            host.Clock.ForwardDays(days);
            var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await host.Send(new OpenDueRounds(), Job))));
            Assert.All(opened.Where(result => !result.IsSuccess), result => Assert.Equal(ErrorKind.Conflict, result.Error!.Kind));
            Assert.Equal(1, opened.Where(result => result.IsSuccess).Sum(result => result.Value));
        }

        Assert.Equal((2, 2), ((await View(host, campaign)).Rounds.Count, await host.Db<ValidationDbContext, int>(context => context.CampaignTargets.CountAsync())));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task After_a_pause_what_still_has_time_is_caught_up_and_what_has_not_waits_for_a_person()
    {
        var world = await Ready();
        await using var host = world.Host;
        var campaign = await Draft(host, Input(host));
        host.Clock.ForwardDays(14);

        Assert.Equal(0, await Open(host));
        Assert.Equal(CampaignState.Draft, (await View(host, campaign)).State);
        using var client = host.Client(Secretariat);
        Assert.Contains("Belum dimulai, padahal direncanakan", await client.GetStringAsync($"/validasi/kampanye/{campaign}"), StringComparison.Ordinal);

        var changed = await host.Send(new SaveCampaign(campaign, 1, Input(host, startsIn: 1)), Secretariat);
        Assert.True(changed.IsSuccess, changed.Error?.Code);
        host.Clock.ForwardDays(5);
        Assert.Equal(1, await Open(host));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task An_empty_draft_holds_up_no_other_and_two_of_one_day_start_one_after_the_other_without_sharing_a_record()
    {
        var world = await Ready();
        await using var host = world.Host;
        var empty = await Draft(host, Input(host, province: "11") with { StartsOn = Today(host).AddDays(1) });
        var (one, other) = (await Draft(host, Input(host, startsIn: 2, province: "73")), await Draft(host, Input(host)));
        host.Clock.ForwardDays(3);

        Assert.Equal((1, 1, 0), (await Open(host), await Open(host), await Open(host)));

        Assert.Equal((1, 1), ((await View(host, one)).All.Targets, (await View(host, other)).All.Targets));
        Assert.Equal(CampaignState.Draft, (await View(host, empty)).State);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_page_says_when_it_opens_and_who_may_opens_it_earlier()
    {
        var world = await Ready();
        await using var host = world.Host;
        var campaign = await Draft(host, Input(host));
        using var client = host.Client(Secretariat);
        var address = $"/validasi/kampanye/{campaign}";
        Assert.Contains("Dimulai sendiri pada", await client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("Starts by itself on", await client.GetStringAsync("/en" + address), StringComparison.Ordinal);
        Assert.Matches(@"Dimulai sendiri pada \d+ \w+ \d{4} \(WIB\)", await client.GetStringAsync("/validasi/kampanye"));
        var draft = await View(host, campaign);
        Assert.True((await host.Send(new StartCampaign(campaign, draft.Version, draft.Scope!.Records), Secretariat)).IsSuccess);
        Assert.Contains("Putaran berikutnya dibuka sendiri pada", await client.GetStringAsync("/validasi/kampanye"), StringComparison.Ordinal);
        Assert.Contains("Dibuka sendiri pada", await client.GetStringAsync(address), StringComparison.Ordinal);

        Assert.True((await host.Send(new SteerCampaign(campaign, CampaignMove.NextRound, Today(host).AddDays(30), null), Secretariat)).IsSuccess);

        Assert.DoesNotContain("Dibuka sendiri pada", await client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("dibuka sendiri pada", await client.GetStringAsync("/validasi/kampanye"), StringComparison.Ordinal);
        host.Clock.ForwardDays(26);
        Assert.Equal((0, 2), (await Open(host), (await View(host, campaign)).Rounds.Count));
        var copy = await View(host, (await host.Send(new CopyCampaign(campaign), Secretariat)).Value);
        Assert.Equal(
            (null, Today(host).AddDays(20), new CampaignStage(Today(host).AddDays(25), Today(host).AddDays(40))),
            (copy.Plan.StartsOn, copy.Plan.EndsOn, Assert.Single(copy.Plan.Stages))
        );
    }

    [SkippableFact]
    public async Task A_start_that_has_passed_is_refused_at_its_field_and_nobody_but_the_job_opens_rounds()
    {
        var world = await Ready();
        await using var host = world.Host;

        Assert.Equal(["StartsOn"], (await host.Send(new SaveCampaign(null, 0, Input(host, startsIn: 0)), Secretariat)).Error!.Fields.Select(field => field.Name));
        Assert.Equal("permission.missing", (await host.Send(new OpenDueRounds(), Secretariat)).Error?.Code);
    }
}

public sealed class PlannedRoundOnSqlite(SqliteHost host) : PlannedRoundTests(host), IClassFixture<SqliteHost>;

public sealed class PlannedRoundOnPostgres(PostgresHost host) : PlannedRoundTests(host), IClassFixture<PostgresHost>;
