using System.Net;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.IntegrationTests.Probing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>
/// Imports, edits, merges, partings, decisions, runs and retirements in any order, through the real use cases and a real database. Beside it a model:
/// what each source said last, and what people wrote.
/// </summary>
[Long]
public abstract class RandomWalkTests(HostFixture fixture, ITestOutputHelper output)
{
    private const int Keys = 20;
    private const int StepsBetweenLooks = 100;
    private static readonly string[] Files = ["daerah.csv", "panrb-kipp.csv", "kemendagri-iga.csv"];
    private static readonly string[] Names = ["Antar Obat", "Kampung Iklim", "Sampah Jadi Emas", "Perpustakaan Apung", "Posyandu Malam", "Lapor Jalan Rusak"];
    private static readonly TestUser Linker = TestUser.With(Permissions.Link).In("secretariat", "panrb").Named("Pejalan Acak");

    private readonly Dictionary<(string System, string Key), (string Title, string Year)> _said = [];
    private readonly Dictionary<InnovationId, string?> _written = [];
    private readonly Dictionary<string, int> _done = [];
    private Random _random = new(1);

    [SkippableFact]
    public async Task Every_number_ever_given_leads_on_in_one_step_and_what_is_merged_and_parted_again_is_as_before()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        _random = new(seed);
        await using var host = await fixture.NewHost();
        using var client = host.Client();
        for (var (step, steps) = (1, FaultCount.Of(300, 10_000)); step <= steps; step++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Step(host);
            await LeadsOn(host, $"seed {seed}, step {step}");
            if (step % StepsBetweenLooks == 0)
            {
                await Answers(host, client);
                await host.NothingIsBroken();
            }
        }

        output.WriteLine(string.Join(", ", _done.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")));
        Assert.Equal(["different", "edit", "import", "restored", "retire", "same", "takeback", "unmerge"], _done.Keys.Where(kind => kind != "link").Order(StringComparer.Ordinal));
        await AllApart(host);
        await Answers(host, client);
        await host.NothingIsBroken();
    }

    private Task Step(JippHost host) =>
        _random.Next(100) switch
        {
            < 25 => Import(host),
            < 42 => Edit(host),
            < 67 => Same(host),
            < 82 => Unmerge(host),
            < 89 => Different(host),
            < 91 => Retire(host),
            < 98 => TakeBack(host),
            _ => Link(host),
        };

    private async Task Import(JippHost host)
    {
        var file = Pick(Files);
        List<string> rows = [];
        foreach (var key in Enumerable.Range(1, Keys).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).Select(number => $"{file[..1]}{number}"))
        {
            var (title, year) = ($"{Pick(Names)}{(_random.Next(3) == 0 ? " Kota" : "")}", $"{2015 + _random.Next(8)}");
            rows.Add(Importing.Row(key, title, year: year));
            _said[(file[..^4], key)] = (title, year);
        }

        await host.Import(Importing.File([.. rows]), file);
        Did("import");
    }

    private async Task Edit(JippHost host)
    {
        if (Any(await Records(host), record => record.State == InnovationState.Published) is { } record)
        {
            var text = _random.Next(4) == 0 ? null : $"Ringkasan {_random.Next(1000)}.";
            Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.Summary, text)), Importing.Importer)).Error);
            _written[record.Id] = text;
            Did("edit");
        }
    }

    /// <summary>Every other time the decision is taken back at once: then nothing may have changed, but for what a run had joined against people's word.</summary>
    private async Task Same(JippHost host)
    {
        if (await Pair(host) is not { } pair)
        {
            return;
        }

        var (seen, before, merges) = (await Version(host, pair), await State(host), await MergesOfRuns(host));
        var decided = await host.Send(new DecidePair(pair.Value, PairVerdict.Same, seen), Linker);
        if (decided.Error is null)
        {
            Did("same");
            if (seen == 0 && _random.Next(2) == 0 && merges == await MergesOfRuns(host))
            {
                Assert.Null((await host.Send(new TakeBackDecision(pair.Value, await Version(host, pair)), Linker)).Error);
                Assert.Equal(string.Join('\n', before), string.Join('\n', await State(host)));
                Did("restored");
            }
        }
    }

    private async Task Different(JippHost host)
    {
        if (await Pair(host) is { } pair && (await host.Send(new DecidePair(pair.Value, PairVerdict.Different, await Version(host, pair)), Linker)).Error is null)
        {
            Did("different");
        }
    }

    private async Task TakeBack(JippHost host)
    {
        var decisions = await host.Db<InnovationsDbContext, List<PairDecision>>(db => db.PairDecisions.AsNoTracking().ToListAsync());
        if (decisions.Count > 0)
        {
            var decision = decisions[_random.Next(decisions.Count)];
            Assert.Null((await host.Send(new TakeBackDecision(decision.Id.Value, decision.Version), Linker)).Error);
            Did("takeback");
        }
    }

    private async Task Unmerge(JippHost host)
    {
        if (Any(await Records(host), record => record.State == InnovationState.Merged) is { } record)
        {
            Assert.Null((await host.Send(new UnmergeInnovation(record.Nri!), Linker)).Error);
            Did("unmerge");
        }
    }

    private async Task Retire(JippHost host)
    {
        var records = await Records(host);
        if (records.Count(record => record.State == InnovationState.Published) > Keys && Any(records, record => record.State == InnovationState.Published) is { } record)
        {
            Assert.Null((await host.Send(new RetireInnovation(record.Nri!, "acak"), Importing.Importer)).Error);
            Did("retire");
        }
    }

    private async Task Link(JippHost host)
    {
        Assert.Null((await host.Services.SendAsLinkage(new LinkImports())).Error);
        Did("link");
    }

    /// <summary>In the end every record shows what its own source said last and what was written on its own page.</summary>
    private async Task AllApart(JippHost host)
    {
        while (Any(await Records(host), record => record.State == InnovationState.Merged) is { } merged)
        {
            Assert.Null((await host.Send(new UnmergeInnovation(merged.Nri!), Linker)).Error);
        }

        var records = await Records(host);
        Assert.Equal(_said.Count, records.Count);
        Assert.All(
            records,
            record =>
            {
                var (title, year) = _said[(record.Sources.Single().System, record.Sources.Single().Key)];
                Assert.Equal((title, year, _written.GetValueOrDefault(record.Id)), (record.Title, record.Says(InnovationField.SourceYear), record.Summary));
                Assert.Empty(record.BroughtSources);
            }
        );
    }

    private static async Task LeadsOn(JippHost host, string where)
    {
        var lost = await host.Sql(
            "innovations",
            """
            SELECT i."Nri" FROM nri_issued i
            LEFT JOIN innovations r ON r."Nri" = i."Nri"
            LEFT JOIN innovations s ON s."Id" = r."MergedInto"
            WHERE r."Id" IS NULL OR NOT (r."State" IN ('Published', 'Retired') AND r."MergedInto" IS NULL OR r."State" = 'Merged' AND s."State" IN ('Published', 'Retired'))
            """
        );
        Assert.True(lost.Count == 0, $"{where}: {string.Join(", ", lost)} leads nowhere.");
    }

    /// <summary>Over HTTP: the page itself, or one redirect to it.</summary>
    private static async Task Answers(JippHost host, HttpClient client)
    {
        foreach (var record in await Records(host))
        {
            using var first = await client.GetAsync(record.Path());
            if (record.State != InnovationState.Merged)
            {
                Assert.Equal(HttpStatusCode.OK, first.StatusCode);
                continue;
            }

            Assert.Equal(HttpStatusCode.MovedPermanently, first.StatusCode);
            using var second = await client.GetAsync(first.Headers.Location);
            Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        }
    }

    private async Task<PairId?> Pair(JippHost host)
    {
        var records = await Records(host);
        if (records.Count < 2)
        {
            return null;
        }

        var one = records[_random.Next(records.Count)];
        var other = records[_random.Next(records.Count)];
        if (one.Id == other.Id)
        {
            return null;
        }

        await host.Put([one, other]);
        return PairId.Of(one.Id, other.Id);
    }

    private static Task<int> MergesOfRuns(JippHost host) =>
        host.Db<InnovationsDbContext, int>(db => db.Merges.CountAsync(merge => merge.StandingFor != null && merge.Ground == MergeGround.Model));

    private static Task<int> Version(JippHost host, PairId pair) =>
        host.Db<InnovationsDbContext, int>(db => db.PairDecisions.Where(decision => decision.Id == pair).Select(decision => decision.Version).SingleOrDefaultAsync());

    private static Task<List<Innovation>> Records(JippHost host) =>
        host.Db<InnovationsDbContext, List<Innovation>>(db => db.Innovations.AsNoTracking().OrderBy(record => record.Nri).ToListAsync());

    /// <summary>The own statements in their order, which decides what stands again when one is withdrawn; what others brought in none.</summary>
    private static async Task<List<string>> State(JippHost host) =>
        [
            .. (await Records(host)).Select(record =>
                string.Join(
                    '\n',
                    [
                        $"{record.Nri} {record.State} {record.MergedInto} {record.Title} {record.Summary} {record.Unit}",
                        .. record.Provenance.Where(said => said.Home is null).Select(said => $"{said}"),
                        .. record.Provenance.Where(said => said.Home is not null).Select(said => $"{said}").Order(StringComparer.Ordinal),
                        .. record.BroughtSources.Select(source => $"{source}").Order(StringComparer.Ordinal),
                    ]
                )
            ),
        ];

    private Innovation? Any(List<Innovation> records, Func<Innovation, bool> which)
    {
        var fit = records.Where(which).ToList();
        return fit.Count == 0 ? null : fit[_random.Next(fit.Count)];
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private void Did(string what) => _done[what] = _done.GetValueOrDefault(what) + 1;
}

public sealed class RandomWalkOnSqlite(SqliteHostWithReference host, ITestOutputHelper output) : RandomWalkTests(host, output), IClassFixture<SqliteHostWithReference>;

public sealed class RandomWalkOnPostgres(PostgresHostWithReference host, ITestOutputHelper output) : RandomWalkTests(host, output), IClassFixture<PostgresHostWithReference>;
