using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>What people said of pairs holds, whatever runs joined before. Found by random walks.</summary>
public abstract class DecisionsHoldTests(HostFixture fixture)
{
    private static readonly TestUser Linker = TestUser.With(Permissions.Link, Permissions.Relink).In("secretariat", "panrb");

    [SkippableFact]
    public async Task Calling_two_records_the_same_parts_from_them_what_a_run_joined_against_people()
    {
        await using var host = await fixture.NewHost();
        var records = Enumerable.Range(1, 4).Select(number => CatalogueRecords.Published($"Data {number}")).ToList();
        await host.Store(records);
        await host.Put(records);
        await JoinedByRun(host, records[0], records[1], 0.99);
        await JoinedByRun(host, records[2], records[3], 0.95);
        await Decide(host, records[0], records[3], PairVerdict.Different);

        await Decide(host, records[1], records[2], PairVerdict.Same);

        // Of the two joined by runs the less sure one goes.
        var roots = (await host.Catalogue()).ToDictionary(record => record.Title, record => record.MergedInto ?? record.Id);
        Assert.Equal(roots["Data 1"], roots["Data 2"]);
        Assert.Equal(roots["Data 2"], roots["Data 3"]);
        Assert.NotEqual(roots["Data 3"], roots["Data 4"]);
        await MergesAreWhole(host);
    }

    [SkippableFact]
    public async Task With_few_records_what_seems_the_same_waits_for_a_person()
    {
        await using var host = await fixture.NewHost();
        string[] services = ["Antar Obat", "Antar Obat Kota", "Antar Obat Malang", "Antar Obat Lansia"];
        await host.Import(Importing.File([.. services.Select((title, at) => Importing.Row($"A{at}", title))]));

        await host.WorkOffLinkage();

        Assert.All(await host.Catalogue(), record => Assert.Equal(InnovationState.Published, record.State));
        Assert.NotEqual(["0"], await host.Sql("innovations", """SELECT COUNT(*) FROM linkage_pairs WHERE "Kind" = 'Review'"""));
        Assert.Empty(await host.BrokenRules("innovations."));
    }

    [SkippableFact]
    public async Task What_a_person_changed_is_compared_anew_once()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat"), Importing.Row("A2", "Sampah Jadi Emas"), Importing.Row("A3", "Posyandu Malam")));
        await host.WorkOffLinkage();
        Assert.Equal(new LinkedEdits(0, 0, 0), await LinkEdits(host));
        host.Clock.ForwardDays(1);
        var record = await host.Record("Sampah Jadi Emas");
        Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.Point, "-7.25, 112.75")), Importing.Importer)).Error);
        Assert.Equal(0, (await LinkEdits(host)).Records);

        Assert.Null((await host.Send(Importing.Edit(await host.Record("Sampah Jadi Emas"), (InnovationField.Title, "Antar Obat Kota")), Importing.Importer)).Error);
        var linked = await LinkEdits(host);

        Assert.Equal((1, 0), (linked.Records, linked.Merges));
        await host.Pair(await host.Record("Antar Obat"), await host.Record("Antar Obat Kota"));
        Assert.Equal(new LinkedEdits(0, 0, 0), await LinkEdits(host));
    }

    [SkippableFact]
    public async Task Another_decision_keeps_two_records_together_also_in_one_that_is_retired()
    {
        await using var host = await fixture.NewHost();
        var records = Enumerable.Range(1, 3).Select(number => CatalogueRecords.Published($"Data {number}")).ToList();
        await host.Store(records);
        await host.Put(records);
        await Decide(host, records[0], records[1], PairVerdict.Same);
        await Decide(host, records[1], records[2], PairVerdict.Same);
        await Decide(host, records[0], records[2], PairVerdict.Same);
        var root = (await host.Catalogue()).Single(record => record.State == InnovationState.Published);
        Assert.Null((await host.Send(new RetireInnovation(root.Nri!, "usang"), Importing.Importer)).Error);

        Assert.Null((await host.Send(new TakeBackDecision(PairId.Of(records[0].Id, records[1].Id).Value, 1), Linker)).Error);

        Assert.All((await host.Catalogue()).Where(record => record.Id != root.Id), record => Assert.Equal(root.Id, record.MergedInto));
        await MergesAreWhole(host);
    }

    private static async Task<LinkedEdits> LinkEdits(JippHost host) =>
        (await host.Send<LinkEdits, Result<LinkedEdits>>(new LinkEdits(), TestUser.System("job:innovations.link-edits", Permissions.Relink))).Value;

    /// <summary>The records were not imported, so rules about numbers and agencies do not concern them.</summary>
    private static async Task MergesAreWhole(JippHost host)
    {
        foreach (var rule in new[] { "innovations.decisions-hold", "innovations.merged-", "innovations.survivor-shows-merged", "innovations.history-" })
        {
            Assert.Empty(await host.BrokenRules(rule));
        }
    }

    private static async Task Decide(JippHost host, Innovation one, Innovation other, PairVerdict verdict) =>
        Assert.Null((await host.Send(new DecidePair(PairId.Of(one.Id, other.Id).Value, verdict, 0), Linker)).Error);

    private static Task<int> JoinedByRun(JippHost host, Innovation one, Innovation other, double probability) =>
        host.In(
            async services =>
            {
                var cause = new MergeCause("job:linkage", host.Clock.GetUtcNow(), TypedId.New<LinkageRunId>(), probability);
                Assert.Null((await services.GetRequiredService<RecordMerging>().Merge(one.Id, other.Id, cause, CancellationToken.None)).Error);
                return await services.GetRequiredService<InnovationsDbContext>().SaveChangesAsync();
            },
            TestUser.System("job:linkage")
        );
}

public sealed class DecisionsHoldOnSqlite(SqliteHostWithReference host) : DecisionsHoldTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class DecisionsHoldOnPostgres(PostgresHostWithReference host) : DecisionsHoldTests(host), IClassFixture<PostgresHostWithReference>;
