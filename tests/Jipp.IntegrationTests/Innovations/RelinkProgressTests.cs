using System.Net;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Jipp.Innovations.Infrastructure.Linking;
using Microsoft.Extensions.DependencyInjection;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>How far a run over the whole catalogue is, and what becomes of one whose program is killed.</summary>
public abstract class RelinkProgressTests(HostFixture fixture)
{
    private const string Address = "/inovasi/kembar/perhitungan";
    private static readonly TestUser Linker = TestUser.With(Permissions.Link, Permissions.Relink).In("secretariat", "panrb").Named("Penghitung");

    [SkippableFact]
    public async Task A_page_says_phase_count_and_time_without_script_and_other_pages_never_load_themselves()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Linker);
        await host.Send(new RequestRelink(), Linker);
        Assert.Contains("Menunggu giliran", await Text(client, Address), StringComparison.Ordinal);

        var run = await Start(host);
        var (progress, worker) = (host.Services.GetRequiredService<LinkageProgress>(), host.Services.GetRequiredService<LinkageWorker>());
        progress.Begin(LinkagePhase.Comparing, 4_287_528);
        progress.Add(1_200);
        host.Clock.Forward(TimeSpan.FromSeconds(75));
        await worker.Tell(run, CancellationToken.None);

        var page = await Text(client, Address);
        Assert.Contains("Membandingkan: 1.200 dari 4.287.528 pasangan. Sudah 1 menit 15 detik.", page, StringComparison.Ordinal);
        Assert.Contains("""<noscript><meta http-equiv="refresh" content="5"></noscript>""", page, StringComparison.Ordinal);
        Assert.Matches("""<progress[^>]+max="4287528"[^>]+value="1200" """.TrimEnd(), page);
        Assert.Contains("Comparing: 1,200 of 4,287,528 pairs. 1 minutes 15 seconds so far.", await Text(client, "/en" + Address), StringComparison.Ordinal);
        var queue = await Text(client, "/inovasi/kembar");
        Assert.Contains("Membandingkan: 1.200", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", queue, StringComparison.Ordinal);

        using var hub = host.Client(TestUser.With(Permissions.Link).In("hub", "H001"));
        Assert.Equal(HttpStatusCode.Forbidden, (await hub.GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await hub.GetAsync(Address + "/kemajuan")).StatusCode);
    }

    [SkippableFact]
    public async Task A_run_that_ended_says_how_long_it_took_and_its_events_end()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Linker);
        await host.Import(Importing.File(Importing.Row("A1"), Importing.Row("A2", "Kampung Iklim")));
        await host.Send(new RequestRelink(), Linker);

        await host.WorkOffRelink();

        Assert.Equal(LinkageRunState.Proposed, (await host.Run()).State);
        var page = await Text(client, Address);
        Assert.Contains("2 data dibandingkan", page, StringComparison.Ordinal);
        Assert.Contains(", 0 detik", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Equal("event: end\ndata: {}\n\n", await client.GetStringAsync(Address + "/kemajuan"));
    }

    [SkippableFact]
    public async Task A_killed_run_says_that_it_was_cut_changes_nothing_and_can_be_started_again()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Linker);
        await host.Send(new RequestRelink(), Linker);

        // As a kill leaves it: begun, and nobody heard of again.
        await Start(host);
        Assert.Null(await host.Services.GetRequiredService<LinkageWorker>().Relink(LinkageWorker.Actor, CancellationToken.None));
        Assert.Equal("linkage.under-way", (await host.Send(new RequestRelink(), Linker)).Error?.Code);
        host.Clock.Forward(LinkageRun.LostAfter + TimeSpan.FromSeconds(1));

        // Whoever looks before any host noticed sees it too.
        Assert.Contains("Perhitungan terputus", await Text(client, Address), StringComparison.Ordinal);
        await host.WorkOffLinkage();
        Assert.Equal(LinkageRunState.Cut, (await host.Run()).State);
        var page = await Text(client, Address);
        Assert.Contains("Perhitungan terputus", page, StringComparison.Ordinal);
        Assert.Contains("Mulai lagi", page, StringComparison.Ordinal);

        host.Clock.Forward(TimeSpan.FromSeconds(1));
        Assert.Null((await host.Send(new RequestRelink(), Linker)).Error);
        await host.WorkOffRelink();
        Assert.Equal(LinkageRunState.Proposed, (await host.Run()).State);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task A_run_that_was_cut_while_it_was_applied_gives_way_to_a_new_one_at_once()
    {
        await using var host = await fixture.NewHost();
        await host.Send(new RequestRelink(), Linker);
        await host.WorkOffRelink();
        await host.Send(new DecideRelink((await host.Run()).Id.Value, Apply: true), Linker);
        await Start(host);
        host.Clock.Forward(LinkageRun.LostAfter + TimeSpan.FromSeconds(1));

        Assert.Null((await host.Send(new RequestRelink(), Linker)).Error);

        Assert.Equal(["Cut", "Requested"], (await host.Sql("innovations", """SELECT "State" FROM linkage_runs""")).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_run_whose_writing_fails_waits_again()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1"), Importing.Row("A2", "Kampung Iklim")));
        await host.Send(new RequestRelink(), Linker);
        var damage =
            host.Provider == BuildingBlocks.Infrastructure.Persistence.DatabaseProvider.Sqlite
                ? "ALTER TABLE pair_decisions RENAME TO away"
                : "ALTER TABLE innovations.pair_decisions RENAME TO away";
        await host.Sql("innovations", damage);

        await Assert.ThrowsAnyAsync<Exception>(() => host.Services.GetRequiredService<LinkageWorker>().Relink(LinkageWorker.Actor, CancellationToken.None));

        var run = await host.Run();
        Assert.Equal((LinkageRunState.Requested, null), (run.State, run.StartedAt));
        await host.Sql("innovations", damage.Replace("pair_decisions RENAME TO away", "away RENAME TO pair_decisions", StringComparison.Ordinal));
        await host.WorkOffRelink();
        Assert.Equal(LinkageRunState.Proposed, (await host.Run()).State);
    }

    private static async Task<LinkageRunId> Start(JippHost host) =>
        new((await host.Services.SendAsSystem<StartRelink, Result<StartedRelink>>(LinkageWorker.Actor, new(), CancellationToken.None)).Value.RunId!.Value);

    private static async Task<string> Text(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));
}

public sealed class RelinkProgressOnSqlite(SqliteHostWithReference host) : RelinkProgressTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class RelinkProgressOnPostgres(PostgresHostWithReference host) : RelinkProgressTests(host), IClassFixture<PostgresHostWithReference>;
