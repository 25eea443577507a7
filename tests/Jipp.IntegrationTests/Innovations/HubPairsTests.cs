using System.Net;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>A hub's operator decides pairs of the hub's area. Two pairs of two hubs, four pairs across: nothing of elsewhere may be seen or changed.</summary>
public abstract class HubPairsTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.Link, Permissions.Relink).In("secretariat", "panrb").Named("Sekretariat Penguji");
    private static readonly TestUser Jatim = Operator("H001");
    private static readonly TestUser Sulsel = Operator("H003");

    private static TestUser Operator(string hub) => TestUser.With(Permissions.Link).In("hub", hub).Named($"Operator {hub}");

    [SkippableFact]
    public async Task A_hub_sees_in_queue_counts_and_filters_only_pairs_whose_records_both_lie_in_its_area()
    {
        var world = await Filled();
        await using var host = world.Host;

        var (mine, theirs, all) = (await Queue(host, Jatim), await Queue(host, Sulsel), await Queue(host, Secretariat));

        Assert.Equal([world.Malang], mine.Pairs.Select(pair => pair.Id));
        Assert.Equal([world.Lutra], theirs.Pairs.Select(pair => pair.Id));
        Assert.Equal((1, 1, 6), (mine.Counts[PairList.Waiting], theirs.Counts[PairList.Waiting], all.Counts[PairList.Waiting]));
        Assert.Equal((1, 1), (mine.Found, mine.Pages));
        Assert.Equal(["35"], mine.Provinces);
        Assert.Equal(["73"], theirs.Provinces);
        Assert.Empty((await Queue(host, Operator("H999"))).Pairs);
        Assert.Empty((await Queue(host, TestUser.With(Permissions.Link).In("agency", "35.73"))).Pairs);
        Assert.Empty((await Queue(host, TestUser.With(Permissions.Link))).Pairs);
        Assert.Equal((null, 1), ((await host.Ask(new ShowPair(world.Malang), Jatim)).Value.Next, (await host.Ask(new ShowPair(world.Malang), Jatim)).Value.Waiting));
    }

    [SkippableFact]
    public async Task A_pair_of_another_hub_or_with_one_record_elsewhere_does_not_seem_to_exist()
    {
        var world = await Filled();
        await using var host = world.Host;
        Assert.Null((await host.Send(new DecidePair(world.Lutra, PairVerdict.Same, 0), Sulsel)).Error);
        using var client = host.Client(Jatim);

        foreach (var pair in new[] { world.Lutra, world.Across })
        {
            Assert.Equal("pair.unknown", (await host.Ask(new ShowPair(pair), Jatim)).Error?.Code);
            Assert.Equal("pair.unknown", (await host.Send(new DecidePair(pair, PairVerdict.Different, pair == world.Lutra ? 1 : 0), Jatim)).Error?.Code);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/inovasi/kembar/{pair}")).StatusCode);
        }

        Assert.Equal("pair.unknown", (await host.Send(new TakeBackDecision(world.Lutra, 1), Jatim)).Error?.Code);
        var lutra = (await host.Catalogue()).Where(record => record.AgencyCode == "73.22").ToList();
        var (elder, merged) = (lutra.Single(record => record.State == InnovationState.Published), lutra.Single(record => record.State == InnovationState.Merged));
        Assert.Equal("innovation.unknown", (await host.Send(new UnmergeInnovation(merged.Nri!), Jatim)).Error?.Code);
        Assert.Equal("innovation.unknown", (await host.Ask(new ShowMerges(elder.Nri!), Jatim)).Error?.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/ruang-kerja/inovasi/{elder.Nri}/gabungan")).StatusCode);
        Assert.DoesNotContain("/gabungan", await client.GetStringAsync(elder.Path()), StringComparison.Ordinal);
        Assert.Contains("/gabungan", await host.Client(Sulsel).GetStringAsync(elder.Path()), StringComparison.Ordinal);
        var seen = await client.GetStringAsync("/inovasi/kembar");
        Assert.DoesNotContain("Kebun Sekolah", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Operator H003", seen, StringComparison.Ordinal);
        Assert.Single(await host.Db<InnovationsDbContext, List<PairDecision>>(db => db.PairDecisions.ToListAsync()));
    }

    [SkippableFact]
    public async Task Within_its_area_a_hub_merges_takes_back_and_parts_but_has_nothing_computed_anew()
    {
        var world = await Filled();
        await using var host = world.Host;
        using var client = host.Client(Jatim);

        Assert.Null((await host.Send(new DecidePair(world.Malang, PairVerdict.Same, 0), Jatim)).Error);
        Assert.Equal(world.Malang, (await Queue(host, Jatim)).LastOfMine?.Id);
        Assert.Null((await host.Send(new TakeBackDecision(world.Malang, 1), Jatim)).Error);
        Assert.Null((await host.Send(new DecidePair(world.Malang, PairVerdict.Same, 0), Jatim)).Error);
        var merged = (await host.Catalogue()).Single(record => record.State == InnovationState.Merged);
        Assert.Single((await host.Ask(new ShowMerges(merged.Nri!), Jatim)).Value.Living);
        Assert.Null((await host.Send(new UnmergeInnovation(merged.Nri!), Jatim)).Error);
        Assert.DoesNotContain(await host.Catalogue(), record => record.State == InnovationState.Merged);

        var page = await client.GetStringAsync("/inovasi/kembar");
        Assert.Contains("di wilayah hub Anda", page, StringComparison.Ordinal);
        Assert.Contains(">Inovasi kembar<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Seluruh katalog", page, StringComparison.Ordinal);
        Assert.Contains("Seluruh katalog", await host.Client(Secretariat).GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
        Assert.Equal("permission.missing", (await host.Send(new RequestRelink(), Jatim)).Error?.Code);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task What_lives_together_with_records_of_elsewhere_is_the_secretariats()
    {
        var world = await Filled(Importing.Row("U1", "Antar Obat Lama", "Balai Tak Dikenal", region: ""));
        await using var host = world.Host;
        var unknown = await host.Record("Antar Obat Lama");
        var own = await host.Record("Antar Obat");
        Assert.Null(unknown.AgencyCode);
        var pair = PairId.Of(unknown.Id, own.Id).Value;

        Assert.Equal("pair.unknown", (await host.Send(new DecidePair(pair, PairVerdict.Same, 0), Jatim)).Error?.Code);
        Assert.Null((await host.Send(new DecidePair(pair, PairVerdict.Same, 0), Secretariat)).Error);

        Assert.Equal("pair.beyond-area", (await host.Send(new DecidePair(world.Malang, PairVerdict.Same, 0), Jatim)).Error?.Code);
        Assert.Equal("innovation.unknown", (await host.Send(new UnmergeInnovation(unknown.Nri!), Jatim)).Error?.Code);
        Assert.Null((await host.Send(new DecidePair(world.Malang, PairVerdict.Same, 0), Secretariat)).Error);
    }

    [SkippableFact]
    public async Task An_ended_hub_has_no_pairs_in_whatever_order_its_news_arrive()
    {
        var world = await Filled();
        await using var host = world.Host;
        HubDesignatedV1 Designated(string code, string agency, string? province, int revision) =>
            new(code, $"Hub {code}", agency, province is null ? "kementerian_lembaga" : "pemda", province, "Kepmen", new DateOnly(2024, 1, 1), true, revision);

        await host.Publish("hubs", new HubEndedV1("H801", new DateOnly(2025, 1, 1), "Dibubarkan", 3), Designated("H801", "35", "35", 2));
        await host.Publish("hubs", Designated("H802", "35.73", null, 2), Designated("H803", "73.22", "73", 2));
        await host.Drain();

        Assert.Empty((await Queue(host, Operator("H801"))).Pairs);
        Assert.Equal([world.Malang], (await Queue(host, Operator("H802"))).Pairs.Select(pair => pair.Id));
        Assert.Equal([world.Lutra], (await Queue(host, Operator("H803"))).Pairs.Select(pair => pair.Id));
        await host.Publish("hubs", new HubEndedV1("H001", new DateOnly(2026, 1, 1), "Dibubarkan", 90));
        await host.Drain();
        Assert.Empty((await Queue(host, Jatim)).Pairs);
        Assert.Equal("pair.unknown", (await host.Send(new DecidePair(world.Malang, PairVerdict.Same, 0), Jatim)).Error?.Code);
    }

    private static async Task<PairQueue> Queue(JippHost host, TestUser user) => (await host.Ask(new ListPairs(), user)).Value;

    private sealed record World(JippHost Host, Guid Malang, Guid Lutra, Guid Across);

    /// <summary>Two records of Malang, two of Luwu Utara, and every pair of them waits.</summary>
    private async Task<World> Filled(params string[] more)
    {
        var host = await fixture.NewHost();
        await host.Import(
            Importing.File([
                Importing.Row("M1", "Antar Obat"),
                Importing.Row("M2", "Antar Obat Kita"),
                Importing.Row("L1", "Kebun Sekolah", "Pemerintah Kabupaten Luwu Utara", region: "73.22"),
                Importing.Row("L2", "Kebun Sekolah Kita", "Pemerintah Kabupaten Luwu Utara", region: "73.22"),
                .. more,
            ])
        );
        await host.Drain();
        var records = await host.Catalogue();
        await host.Put(records);
        Guid Pair(string one, string other) => PairId.Of(records.Single(record => record.Title == one).Id, records.Single(record => record.Title == other).Id).Value;
        return new(host, Pair("Antar Obat", "Antar Obat Kita"), Pair("Kebun Sekolah", "Kebun Sekolah Kita"), Pair("Antar Obat", "Kebun Sekolah"));
    }
}

public sealed class HubPairsOnSqlite(SqliteHostWithReference host) : HubPairsTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class HubPairsOnPostgres(PostgresHostWithReference host) : HubPairsTests(host), IClassFixture<PostgresHostWithReference>;
