using System.Text;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Competitions.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Validation;

/// <summary>A campaign from its draft to its export, through the pipeline and the database.</summary>
public abstract class CampaignTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.SeeCampaigns, Permissions.ManageCampaigns).In("secretariat", "panrb");
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Sulsel = TestUser.With(Permissions.SeeCampaigns).In("hub", "H003");
    private static readonly TestUser Jatim = TestUser.With(Permissions.SeeCampaigns).In("hub", "H001");
    private static readonly TestUser Job = TestUser.System("job:work-on-campaigns", Permissions.WorkOnCampaigns);

    private static DateOnly Today(JippHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(7).DateTime);

    private static CampaignInput Input(JippHost host, string? province = null) =>
        new("Nasional 2026", null, province, null, null, null, null, null, Today(host).AddDays(40), "7", "Berapa penggunanya?\nApa =hambatannya?");

    /// <summary>Two records of Luwu Utara that were confirmed, one of Surabaya that nobody confirmed.</summary>
    private async Task<(ValidationWorld World, Guid[] Records, Guid Holder)> Ready(Action<HostOptions>? configure = null)
    {
        var world = new ValidationWorld(await fixture.NewHost(configure));
        await world.Tell(
            ValidationWorld.Hub("H003", "73"),
            ValidationWorld.Hub("H001", "35"),
            ValidationWorld.Agency(ValidationWorld.Lutra),
            ValidationWorld.Agency(ValidationWorld.Surabaya, kind: "kota")
        );
        var holder = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("agency", ValidationWorld.Surabaya);
        Guid[] records = [await world.Publish("Antar Obat"), await world.Publish("=Kebun Sekolah"), await world.Publish("Kampung Pintar", ValidationWorld.Surabaya)];
        foreach (var record in records[..2])
        {
            Assert.True((await Answer(world, record)).IsSuccess);
        }

        world.Host.Clock.ForwardDays(30);
        return (world, records, holder);
    }

    private static async Task<Result<AnswerTaken>> Answer(ValidationWorld world, Guid record, string status = "lancar", params ReplyInput[] replies) =>
        await world.Host.Send(
            new AnswerDuty((await world.DutyOf(record)).Id.Value, status, null, status == "berhenti" ? "Anggaran habis" : null, "+62 telepon") { Replies = replies },
            Lutra
        );

    private static async Task<Guid> Started(JippHost host, CampaignInput? input = null)
    {
        var drafted = await host.Send(new SaveCampaign(null, 0, input ?? Input(host)), Secretariat);
        Assert.True(drafted.IsSuccess, drafted.Error?.Code);
        var draft = (await host.Ask(new GetCampaign(drafted.Value), Secretariat)).Value;
        var started = await host.Send(new StartCampaign(drafted.Value, draft.Version, draft.Scope!.Records), Secretariat);
        Assert.True(started.IsSuccess, started.Error?.Code);
        return drafted.Value;
    }

    private static async Task<int> Work(JippHost host)
    {
        var all = 0;
        for (var run = 0; run < 5; run++)
        {
            all += (await host.Send(new WorkOnCampaigns(), Job)).Value;
        }

        return all;
    }

    private static async Task<CampaignView> View(JippHost host, Guid campaign, TestUser? user = null) => (await host.Ask(new GetCampaign(campaign), user ?? Secretariat)).Value;

    [SkippableFact]
    public async Task Its_scope_is_counted_before_frozen_at_the_start_and_asked_in_the_one_letter_of_the_day()
    {
        var (world, records, holder) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host);
        Assert.Equal(3, (await View(host, campaign)).All.Targets);
        await world.Publish("Datang Kemudian");

        Assert.Equal(3, await Work(host));
        Assert.Equal(0, await Work(host));
        await world.Nudge();
        await world.Nudge();

        Assert.Equal(1, await world.DigestsOf(holder));
        Assert.Contains("Diminta dalam kampanye Nasional 2026.", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.Equal((Today(host).AddDays(40), CheckKind.Campaign), ((await world.DutyOf(records[0])).DueOn, Assert.Single((await world.DutyOf(records[0])).Reasons).Kind));
        Assert.Equal(3, (await View(host, campaign)).All.Targets);
        Assert.Equal("campaign.started", (await host.Send(new SaveCampaign(campaign, (await View(host, campaign)).Version, Input(host)), Secretariat)).Error?.Code);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Every_answer_counts_and_only_the_silent_are_asked_in_the_second_round()
    {
        var (world, records, holder) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host);
        Assert.True((await Answer(world, records[0])).IsSuccess);
        await Work(host);
        Assert.Empty((await world.DutyOf(records[0])).Reasons);
        host.Clock.ForwardDays(10);
        await world.Nudge();
        var before = await world.DigestsOf(holder);

        Assert.True((await host.Send(new SteerCampaign(campaign, CampaignMove.NextRound, Today(host).AddDays(20), null), Secretariat)).IsSuccess);
        await Work(host);
        await world.Nudge();
        host.Clock.ForwardDays(1);
        await world.Nudge();

        Assert.Equal(before + 1, await world.DigestsOf(holder));
        Assert.Single(await world.Links(holder));
        var view = await View(host, campaign);
        Assert.Equal((2, 3, 1), (view.Rounds.Count, view.All.Targets, view.All.Answered));
        Assert.Equal([("Hub 35", 1, 0), ("Hub 73", 2, 1)], view.Hubs.Select(share => (share.Name, share.Targets, share.Answered)).OrderBy(share => share.Name));
        Assert.Equal([(1, 0), (2, 1)], view.Provinces.Select(share => (share.Targets, share.Answered)).Order());
        Assert.Equal([(1, 0), (2, 1)], view.Agencies.Select(share => (share.Targets, share.Answered)).Order());
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_silent_are_reminded_on_the_day_of_the_ladder_and_who_answered_is_not()
    {
        var (world, records, _) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host);
        await Work(host);
        await world.Nudge();
        Assert.True((await Answer(world, records[0])).IsSuccess);
        Assert.Equal((NudgeState.Waiting, 0), (await world.DutyOf(records[1])).Nudges.Where(nudge => nudge.Rung == -7).Select(nudge => (nudge.State, nudge.Round)).Single());

        host.Clock.ForwardDays(33);
        await Work(host);

        Assert.Equal((NudgeState.Waiting, 1), (await world.DutyOf(records[1])).Nudges.Where(nudge => nudge.Rung == -7).Select(nudge => (nudge.State, nudge.Round)).Single());
        Assert.Equal(1, Assert.Single((await View(host, campaign)).Rounds).Reminders);
        Assert.Empty((await world.DutyOf(records[0])).Reasons);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task After_its_close_nobody_is_asked_for_its_sake_and_it_can_be_opened_again()
    {
        var (world, records, _) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host);
        await Work(host);

        Assert.Equal(["Reason"], (await host.Send(new SteerCampaign(campaign, CampaignMove.Close, null, " "), Secretariat)).Error!.Fields.Select(field => field.Name));
        Assert.True((await host.Send(new SteerCampaign(campaign, CampaignMove.Close, null, "Cukup"), Secretariat)).IsSuccess);
        await Work(host);
        Assert.Equal((false, null), ((await world.DutyOf(records[0])).IsChecked, (await world.DutyOf(records[0])).RegularDueOn));
        Assert.Equal("campaign.not-running", (await host.Send(new SteerCampaign(campaign, CampaignMove.Close, null, "Lagi"), Secretariat)).Error?.Code);

        var other = await Started(host, Input(host, "73") with { Name = "Sulsel" });
        Assert.Equal(
            "campaign.overlaps",
            (await host.Send(new SteerCampaign(campaign, CampaignMove.Reopen, Today(host).AddDays(20), "Masih banyak yang diam"), Secretariat)).Error?.Code
        );
        Assert.True((await host.Send(new SteerCampaign(other, CampaignMove.Close, null, "Keliru"), Secretariat)).IsSuccess);
        Assert.True((await host.Send(new SteerCampaign(campaign, CampaignMove.Reopen, Today(host).AddDays(20), "Masih banyak yang diam"), Secretariat)).IsSuccess);
        await Work(host);

        Assert.True((await world.DutyOf(records[0])).IsChecked);
        Assert.Equal(
            (CampaignState.Running, 2, "Masih banyak yang diam"),
            ((await View(host, campaign)).State, (await View(host, campaign)).Rounds.Count, (await View(host, campaign)).Reason)
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_hub_sees_its_own_area_and_nothing_beyond_and_nobody_but_the_secretariat_steers()
    {
        var (world, _, _) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host, Input(host, "73"));
        var draft = (await host.Send(new SaveCampaign(null, 0, Input(host)), Secretariat)).Value;

        Assert.Equal([2], (await host.Ask(new ListCampaigns(), Sulsel)).Value.Select(line => line.Targets));
        Assert.Empty((await host.Ask(new ListCampaigns(), Jatim)).Value);
        Assert.Equal("campaign.unknown", (await host.Ask(new GetCampaign(campaign), Jatim)).Error?.Code);
        Assert.Equal("campaign.unknown", (await host.Ask(new ExportCampaign(campaign), Jatim)).Error?.Code);
        Assert.Equal("campaign.unknown", (await host.Ask(new GetCampaign(draft), Sulsel)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new SteerCampaign(campaign, CampaignMove.Close, null, "Hub"), Sulsel)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new StartCampaign(draft, 1, 3), Sulsel)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Ask(new GetCampaign(campaign), Lutra)).Error?.Code);
    }

    [SkippableFact]
    public async Task The_export_has_every_target_with_answer_and_replies_and_no_formula()
    {
        var (world, records, _) = await Ready();
        await using var host = world.Host;
        var campaign = await Started(host);
        Assert.True((await Answer(world, records[1], "berkembang", new ReplyInput($"{campaign:N}-1", "=1+1"), new ReplyInput($"{campaign:N}-9", "tidak ada"))).IsSuccess);

        var file = (await host.Ask(new ExportCampaign(campaign), Secretariat)).Value;
        var lines = Encoding.UTF8.GetString(CampaignFile.Csv(file.Rows)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, lines.Length);
        Assert.EndsWith(",Berapa penggunanya?,Apa =hambatannya?", lines[0], StringComparison.Ordinal);
        Assert.Contains("'=Kebun Sekolah", lines[2], StringComparison.Ordinal);
        Assert.Contains("'+62 telepon", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",'=1+1,", lines[2], StringComparison.Ordinal);
        Assert.Equal(2, (await host.Ask(new ExportCampaign(campaign), Jatim)).Value.Rows.Count);
        Assert.Equal(
            "=1+1",
            Assert.Single((await host.Ask(new GetDuty((await world.DutyOf(records[1])).Id.Value), Lutra)).Value.Questions, question => question.Number == 1).Reply
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_file_of_made_up_records_says_so_in_every_row_and_one_of_real_ones_does_not()
    {
        foreach (var data in new[] { new MadeUpData((int?)null), new MadeUpData(60) })
        {
            var (world, _, _) = await Ready(options => options.Services = services => services.AddSingleton(data));
            await using var host = world.Host;
            var campaign = await Started(host);
            using var client = host.Client(Secretariat);

            using var answer = await client.GetAsync($"/validasi/kampanye/{campaign}/ekspor.csv");
            var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal((4, data.Is ? ",catatan" : "hambatannya?"), (lines.Length, lines[0][^(data.Is ? 8 : 12)..]));
            Assert.All(lines[1..], line => Assert.Equal(data.Is, line.EndsWith(",data buatan", StringComparison.Ordinal)));
            Assert.Equal(data.Is, $"{answer.Content.Headers.ContentDisposition}".Contains("data-buatan-kampanye", StringComparison.Ordinal));
        }
    }

    [SkippableFact]
    public async Task The_scope_follows_each_filter()
    {
        var (world, records, _) = await Ready();
        await using var host = world.Host;
        await world.Tell(new TitleGrantedV1(Guid.CreateVersion7(), records[0], 2026, "Top 45", "outstanding", null, null, 1));
        async Task<int> Count(CampaignInput input) => (await View(host, (await host.Send(new SaveCampaign(null, 0, input), Secretariat)).Value)).Scope!.Records;

        Assert.Equal(3, await Count(Input(host)));
        Assert.Equal(2, await Count(Input(host) with { Province = "73" }));
        Assert.Equal(1, await Count(Input(host) with { Hub = "H001" }));
        Assert.Equal(1, await Count(Input(host) with { AgencyKind = "kota" }));
        Assert.Equal(1, await Count(Input(host) with { Award = "ya" }));
        Assert.Equal(2, await Count(Input(host) with { Award = "tidak" }));
        Assert.Equal(2, await Count(Input(host) with { State = nameof(Badge.Confirmed) }));
        Assert.Equal(1, await Count(Input(host) with { State = nameof(Badge.NeverConfirmed) }));
        Assert.Equal(3, await Count(Input(host) with { YearFrom = 2020, YearTo = 2020 }));
        Assert.Equal(0, await Count(Input(host) with { YearFrom = 2021 }));
    }

    [SkippableFact]
    public async Task Two_who_work_on_a_draft_do_not_overwrite_each_other_and_a_scope_that_grew_is_shown_first()
    {
        var (world, _, _) = await Ready();
        await using var host = world.Host;
        var draft = (await host.Send(new SaveCampaign(null, 0, Input(host)), Secretariat)).Value;

        Assert.True((await host.Send(new SaveCampaign(draft, 1, Input(host, "73")), Secretariat)).IsSuccess);
        Assert.Equal("campaign.changed-meanwhile", (await host.Send(new SaveCampaign(draft, 1, Input(host, "35")), Secretariat)).Error?.Code);
        Assert.Equal("campaign.changed-meanwhile", (await host.Send(new StartCampaign(draft, 1, 3), Secretariat)).Error?.Code);
        Assert.Equal("campaign.scope-moved", (await host.Send(new StartCampaign(draft, 2, 3), Secretariat)).Error?.Code);
        Assert.Equal(2, (await host.Send(new StartCampaign(draft, 2, 2), Secretariat)).Value);

        var copy = (await host.Send(new CopyCampaign(draft), Secretariat)).Value;
        Assert.Equal((0, 2, Today(host).AddDays(40)), ((await View(host, copy)).Scope!.Records, (await View(host, copy)).Scope!.Elsewhere, (await View(host, copy)).Plan.EndsOn));
        Assert.Equal(
            ["Input.Name", "Input.EndsOn", "Input.Reminders"],
            (await host.Send(new SaveCampaign(null, 0, Input(host) with { Name = "", EndsOn = null, Reminders = "besok" }), Secretariat)).Error!.Fields.Select(field => field.Name)
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Of_two_campaigns_that_start_at_once_over_one_record_one_wins_and_the_other_is_told()
    {
        for (var round = 0; round < 3; round++)
        {
            var (world, records, _) = await Ready();
            await using var host = world.Host;
            List<(Guid Id, int Records)> drafts = [];
            foreach (var province in new[] { null, "73", null, "73" })
            {
                var id = (await host.Send(new SaveCampaign(null, 0, Input(host, province)), Secretariat)).Value;
                drafts.Add((id, (await View(host, id)).Scope!.Records));
            }

            var started = await Task.WhenAll(drafts.Select(draft => host.Send(new StartCampaign(draft.Id, 1, draft.Records), Secretariat)));

            var won = Assert.Single(drafts.Zip(started), one => one.Second.IsSuccess).First;
            Assert.All(started.Where(result => !result.IsSuccess), result => Assert.Equal(ErrorKind.Conflict, result.Error!.Kind));
            Assert.Equal(
                won.Records,
                await host.Db<ValidationDbContext, int>(context =>
                    context.CampaignTargets.CountAsync(target => target.AskedFor != null && target.CampaignId == new CampaignId(won.Id))
                )
            );
            Assert.Equal(won.Records, await host.Db<ValidationDbContext, int>(context => context.CampaignTargets.CountAsync()));
            Assert.Empty(await world.Broken());
        }
    }

    [SkippableFact]
    public async Task A_reopened_campaign_and_one_that_starts_at_that_moment_do_not_both_ask_for_a_record()
    {
        var (world, _, _) = await Ready();
        await using var host = world.Host;
        var closed = await Started(host);
        Assert.True((await host.Send(new SteerCampaign(closed, CampaignMove.Close, null, "Cukup"), Secretariat)).IsSuccess);
        var fresh = (await host.Send(new SaveCampaign(null, 0, Input(host)), Secretariat)).Value;

        var both = await Task.WhenAll(
            Task.Run(async () => (await host.Send(new SteerCampaign(closed, CampaignMove.Reopen, Today(host).AddDays(30), "Ternyata belum"), Secretariat)).Error),
            Task.Run(async () => (await host.Send(new StartCampaign(fresh, 1, 3), Secretariat)).Error)
        );

        Assert.Equal(ErrorKind.Conflict, Assert.Single(both, error => error is not null)!.Kind);
        Assert.Empty(await world.Broken());
    }
}

public sealed class CampaignOnSqlite(SqliteHost host) : CampaignTests(host), IClassFixture<SqliteHost>;

public sealed class CampaignOnPostgres(PostgresHost host) : CampaignTests(host), IClassFixture<PostgresHost>;
