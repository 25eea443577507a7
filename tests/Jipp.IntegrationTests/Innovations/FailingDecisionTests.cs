using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

public abstract class FailingDecisionTests(HostFixture fixture)
{
    private static readonly TestUser Linker = TestUser.With(Permissions.Link).In("secretariat", "panrb");
    private static readonly string[] Tables =
    [
        "innovations",
        "innovation_sources",
        "innovation_revisions",
        "merges",
        "pair_decisions",
        "linkage_pairs",
        "linkage_runs",
        "imports",
        "catalogue_changes",
        "outbox",
        "audit",
    ];

    [SkippableFact]
    public async Task Whichever_row_fails_to_be_written_a_decision_a_parting_and_a_taking_back_happen_whole_or_not_at_all()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat"), Importing.Row("A2", "Antar Obat Kota"), Importing.Row("A3", "Antar Obat Malang")));
        var records = await host.Catalogue();
        await host.Put(records);
        var (first, second) = (await host.Pair(records[0], records[1]), await host.Pair(records[1], records[2]));
        var faults = await FailingWrites.Of(host, "innovations", Tables);

        // Two records, a merge, a decision, two revisions, two changes, two events, an audit row; the second decision moves no more than that.
        Assert.Equal(11, await faults.TryEachWrite(() => host.Send(new DecidePair(first, PairVerdict.Same, 0), Linker), () => State(host)));
        Assert.True(await faults.TryEachWrite(() => host.Send(new DecidePair(second, PairVerdict.Same, 0), Linker), () => State(host)) >= 11);
        Assert.Equal(2, (await host.Catalogue()).Count(record => record.State == InnovationState.Merged));
        await host.NothingIsBroken();

        var merged = (await host.Catalogue()).First(record => record.State == InnovationState.Merged);
        Assert.True(await faults.TryEachWrite(() => host.Send(new UnmergeInnovation(merged.Nri!), Linker), () => State(host)) >= 9);
        await host.NothingIsBroken();
        var decision = await host.Db<InnovationsDbContext, PairDecision>(db => db.PairDecisions.AsNoTracking().OrderBy(one => one.Id).FirstAsync());
        Assert.True(await faults.TryEachWrite(() => host.Send(new TakeBackDecision(decision.Id.Value, decision.Version), Linker), () => State(host)) >= 2);
        Assert.True(await faults.TryEachWrite(() => host.Services.SendAsLinkage(new LinkImports()), () => State(host)) >= 2);
        Assert.True(
            await faults.TryEachWrite(
                () => host.Send(new RetireInnovation(records[0].Nri!, "uji"), Importing.Importer with { Scopes = [new("secretariat", "panrb")] }),
                () => State(host)
            ) >= 4
        );
        await host.NothingIsBroken();
    }

    /// <summary>Everything that a decision may change.</summary>
    private static Task<string> State(JippHost host) =>
        host.Db<InnovationsDbContext, string>(async context =>
        {
            var records = await context
                .Innovations.AsNoTracking()
                .OrderBy(record => record.Id)
                .Select(record => new
                {
                    record.Nri,
                    record.State,
                    record.MergedInto,
                    record.Version,
                })
                .ToListAsync();
            var decisions = await context
                .PairDecisions.AsNoTracking()
                .OrderBy(decision => decision.Id)
                .Select(decision => new
                {
                    decision.Id,
                    decision.Verdict,
                    decision.Version,
                })
                .ToListAsync();
            var merges = await context
                .Merges.AsNoTracking()
                .OrderBy(merge => merge.Id)
                .Select(merge => new
                {
                    merge.One,
                    merge.Other,
                    merge.StandingFor,
                })
                .ToListAsync();
            var counts =
                $"{await context.Outbox.CountAsync()} {await context.CatalogueChanges.CountAsync()} {await context.Revisions.CountAsync()} {await context.LinkagePairs.CountAsync()} {await context.LinkageRuns.CountAsync()} {await context.Audit.CountAsync()}";
            return string.Join('\n', [.. records.Select(record => $"{record}"), .. decisions.Select(decision => $"{decision}"), .. merges.Select(merge => $"{merge}"), counts]);
        });
}

public sealed class FailingDecisionOnSqlite(SqliteHostWithReference host) : FailingDecisionTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class FailingDecisionOnPostgres(PostgresHostWithReference host) : FailingDecisionTests(host), IClassFixture<PostgresHostWithReference>;
