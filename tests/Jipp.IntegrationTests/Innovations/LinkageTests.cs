using System.Net;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Linking;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Records that are the same innovation, from the file to the other modules.</summary>
public abstract class LinkageTests(HostFixture fixture)
{
    private static readonly TestUser Linker = TestUser.With(Permissions.Link, Permissions.Relink).In("secretariat", "panrb").Named("Pemeriksa Satu");
    private static readonly string[] Files = ["panrb-kipp.csv", "kemendagri-iga.csv", "daerah.csv"];

    /// <summary>Of the documents, definition 40: one innovation of one agency each.</summary>
    private static readonly (string, string)[] Known =
    [
        ("R0106", "R0213"),
        ("R0152", "R0193"),
        ("R0045", "R0073"),
        ("R0459", "R0480"),
        ("R0460", "R0481"),
        ("R0466", "R0502"),
        ("R0471", "R0500"),
        ("R0474", "R0503"),
        ("R0206", "R0457"),
        ("R0208", "R0464"),
        ("R0209", "R0470"),
        ("R0210", "R0476"),
    ];

    [SkippableFact]
    public async Task The_twelve_known_pairs_of_the_samples_become_one_record_each_and_nothing_else_does()
    {
        await using var host = await fixture.NewHost();
        await ImportSamples(host);

        await host.WorkOffLinkage();
        await host.Drain();

        Assert.Equal(Known.Select(Named).Order(StringComparer.Ordinal), (await MergedPairs(host)).Order(StringComparer.Ordinal));
        Assert.Equal((280, 12), ((await host.Catalogue()).Count(record => record.State == InnovationState.Published), (await host.Events("innovation-merged")).Count));
        Assert.All(
            await host.Db<InnovationsDbContext, List<InnovationMerge>>(db => db.Merges.ToListAsync()),
            merge => Assert.Equal((MergeGround.Model, LinkageWorker.Actor), (merge.Ground, merge.By))
        );
        Assert.Equal(280, (await host.Sql("validation", """SELECT "Id" FROM duties WHERE "State" = 'Open'""")).Count);
        Assert.Equal(280, (await host.Sql("hubs", $"""SELECT "Id" FROM innovation_copies WHERE "IsPublished" = {host.True()}""")).Count);
        Assert.Empty(await host.BrokenRules());

        // Again at once there is nothing to do, and a run over all of it finds nothing to change.
        var again = await host.Services.SendAsLinkage(new LinkImports());
        Assert.Equal(new LinkedImports(0, 0, 0), again.Value);
        Assert.Empty((await Relink(host)).Changes);
    }

    [SkippableFact]
    public async Task LANs_directory_joins_what_the_samples_have_and_merges_no_other_agencys_copy()
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path("lan_direktori_inovasi_2018.csv"));
        await using var host = await fixture.NewHost();
        await ImportSamples(host);
        await host.Import(file, "lan_direktori_inovasi_2018.csv", layout: "lan-direktori-2018");

        await host.WorkOffLinkage();
        await host.Drain();

        var merged = await MergedPairs(host);
        Assert.Superset(Known.Select(Named).ToHashSet(), merged.ToHashSet());
        Assert.Equal(13, merged.Count);
        var records = (await host.Catalogue()).ToDictionary(record => record.Id);
        Assert.All(records.Values.Where(record => record.MergedInto is not null), record => Assert.Equal(record.AgencyCode, records[record.MergedInto!.Value].AgencyCode));
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task A_pair_called_the_same_is_one_record_for_every_module_and_two_again_when_that_is_taken_back()
    {
        await using var host = await fixture.NewHost();
        var (elder, younger) = await TwoAlike(host);
        var before = await host.State();
        var pair = await host.Pair(elder, younger);

        Assert.Null((await host.Send(new DecidePair(pair, PairVerdict.Same, 0), Linker)).Error);
        await host.Drain();

        Assert.Equal((InnovationState.Merged, elder.Id), ((await host.Again(younger)).State, (await host.Again(younger)).MergedInto));
        Assert.Equal(
            ["Closed Merged"],
            await host.Sql("validation", $"""SELECT "State" || ' ' || "CloseReason" FROM duties WHERE "InnovationId" = {host.Literal(younger.Id.Value)}""")
        );
        Assert.Equal(["Open"], await host.Sql("validation", $"""SELECT "State" FROM duties WHERE "InnovationId" = {host.Literal(elder.Id.Value)}"""));
        Assert.Equal(["Granted"], await host.Sql("competitions", $"""SELECT "State" FROM titles WHERE "InnovationId" = {host.Literal(elder.Id.Value)}"""));
        Assert.Equal(["Withdrawn"], await host.Sql("competitions", $"""SELECT "State" FROM titles WHERE "InnovationId" = {host.Literal(younger.Id.Value)}"""));
        Assert.Equal(["6"], await host.Sql("hubs", $"""SELECT COUNT(*) FROM innovation_copies WHERE "IsPublished" = {host.True()}"""));
        Assert.Empty(await host.BrokenRules());
        using var client = host.Client();
        using var moved = await client.GetAsync($"/inovasi/{younger.Nri}/{younger.Slug}");
        Assert.Equal((HttpStatusCode.MovedPermanently, (await host.Again(elder)).Path()), (moved.StatusCode, moved.Headers.Location?.OriginalString));

        Assert.Null((await host.Send(new TakeBackDecision(pair, 1), Linker)).Error);
        await host.Drain();

        Assert.Equal(before, await host.State());
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task What_a_source_says_meanwhile_shows_on_the_survivor_and_comes_back_with_its_record_and_an_edit_stays()
    {
        await using var host = await fixture.NewHost();
        var (elder, younger) = await TwoAlike(host);
        var pair = await host.Pair(elder, younger);
        await host.Send(new DecidePair(pair, PairVerdict.Same, 0), Linker);

        await host.Import(Importing.File(Importing.Row("B2", "Antar Obat (ANTARA)", award: "Penghargaan baru")), "panrb-kipp.csv");
        var shown = await host.Again(elder);
        Assert.Contains(shown.Awards, award => award.Text == "Penghargaan baru");
        Assert.Null((await host.Send(Importing.Edit(shown, (InnovationField.Category, "Kesehatan")), Importing.Importer)).Error);
        Assert.Equal("innovation.merged", (await host.Send(Importing.Edit(await host.Again(younger), (InnovationField.Category, "Lain")), Importing.Importer)).Error?.Code);
        Assert.Null((await host.Send(new UnmergeInnovation(younger.Nri!), Linker)).Error);
        await host.Drain();

        var (kept, back) = (await host.Again(elder), await host.Again(younger));
        Assert.Equal(("Kesehatan", null), (kept.Category, back.Category));
        Assert.Equal("Penghargaan baru", Assert.Single(back.Awards).Text);
        Assert.Empty(kept.Awards);
        Assert.Equal(InnovationState.Published, back.State);
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task What_people_decided_survives_every_run()
    {
        await using var host = await fixture.NewHost();
        await ImportSamples(host);
        await host.WorkOffLinkage();
        var parted = (await host.Catalogue()).Where(record => record.State == InnovationState.Merged).OrderBy(record => record.Nri).First();
        var (left, right) = await host.FirstOfTheQueue();

        Assert.Null((await host.Send(new UnmergeInnovation(parted.Nri!), Linker)).Error);
        Assert.Null((await host.Send(new DecidePair(PairId.Of(left, right).Value, PairVerdict.Same, 0), Linker)).Error);

        var run = await Relink(host);
        Assert.Empty(run.Changes);
        Assert.Null((await host.Send(new DecideRelink(run.Id.Value, Apply: true), Linker)).Error);
        await host.WorkOffLinkage();
        await host.Drain();

        var records = (await host.Catalogue()).ToDictionary(record => record.Id);
        Assert.Equal(InnovationState.Published, records[parted.Id].State);
        Assert.Equal(records[left].MergedInto ?? left, records[right].MergedInto ?? right);
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task A_run_over_the_whole_catalogue_shows_its_difference_changes_nothing_before_it_is_approved_and_shows_it_again_when_it_is_old()
    {
        await using var host = await fixture.NewHost();
        await ImportSamples(host);
        var run = await Relink(host);
        Assert.Equal((12, 0), (run.Changes.Count(change => change.Merge), (await host.Catalogue()).Count(record => record.State == InnovationState.Merged)));
        Assert.Equal((292, 64), (run.Records, run.Model!.Hash.Length));
        Assert.Equal("linkage.under-way", (await host.Send(new RequestRelink(), Linker)).Error?.Code);

        var lost = (await host.Catalogue()).First(record => record.Id == run.Changes[0].One);
        Assert.Null((await host.Send(new RetireInnovation(lost.Nri!, "ditutup"), Importing.Importer)).Error);
        await host.Send(new DecideRelink(run.Id.Value, Apply: true), Linker);
        await host.WorkOffRelink();
        var shownAgain = await host.Run();
        Assert.Equal(
            (LinkageRunState.Proposed, true, 11, 0),
            (shownAgain.State, shownAgain.ShownAgain, shownAgain.Changes.Count, (await host.Catalogue()).Count(record => record.State == InnovationState.Merged))
        );

        await host.Send(new DecideRelink(run.Id.Value, Apply: true), Linker);
        await host.WorkOffRelink();
        Assert.Equal((LinkageRunState.Applied, 11), ((await host.Run()).State, (await host.Catalogue()).Count(record => record.State == InnovationState.Merged)));
        await host.Drain();
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task Of_two_people_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        await using var host = await fixture.NewHost();
        var (elder, younger) = await TwoAlike(host);
        var pair = await host.Pair(elder, younger);

        var answers = await Task.WhenAll(
            Task.Run(() => host.Send(new DecidePair(pair, PairVerdict.Same, 0), Linker)),
            Task.Run(() => host.Send(new DecidePair(pair, PairVerdict.Different, 0), Linker.Named("Pemeriksa Dua") with { PersonId = Guid.CreateVersion7() }))
        );

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.Equal(ErrorKind.Conflict, Assert.Single(answers, answer => !answer.IsSuccess).Error?.Kind);
        var decision = Assert.Single(await host.Db<InnovationsDbContext, List<PairDecision>>(db => db.PairDecisions.ToListAsync()));
        Assert.Equal("pair.decided-meanwhile", (await host.Send(new DecidePair(pair, PairVerdict.Unsure, 0), Linker)).Error?.Code);
        Assert.Equal(decision.Verdict == PairVerdict.Same, (await host.Again(younger)).State == InnovationState.Merged);
        Assert.Empty(await host.BrokenRules("innovations"));
    }

    [SkippableFact]
    public async Task Decisions_that_contradict_each_other_and_merges_across_agencies_are_refused()
    {
        await using var host = await fixture.NewHost();
        await host.Import(
            Importing.File(
                Importing.Row("C1", "Antar Obat"),
                Importing.Row("C2", "Antar Obat Pasien"),
                Importing.Row("C3", "Antar Obat (ANTARA)"),
                Importing.Row("C4", "Antar Obat", "Pemerintah Kota Surabaya", region: "35.78")
            )
        );
        var records = (await host.Catalogue()).OrderBy(record => record.Sources[0].Key, StringComparer.Ordinal).ToList();
        await host.Put(records);
        async Task<string?> Decide(int one, int other, PairVerdict verdict) =>
            (await host.Send(new DecidePair(PairId.Of(records[one].Id, records[other].Id).Value, verdict, 0), Linker)).Error?.Code;

        Assert.Null(await Decide(0, 1, PairVerdict.Same));
        Assert.Null(await Decide(1, 2, PairVerdict.Same));
        Assert.Equal("pair.contradiction", await Decide(0, 2, PairVerdict.Different));
        Assert.Equal("pair.other-agency", await Decide(0, 3, PairVerdict.Same));
        Assert.Equal("permission.missing", (await host.Send(new DecidePair(PairId.Of(records[0].Id, records[2].Id).Value, PairVerdict.Same, 0), Importing.Importer)).Error?.Code);
        Assert.Empty(await host.BrokenRules("innovations"));

        // Taking one of two decisions back parts only what the other does not hold together.
        Assert.Null((await host.Send(new TakeBackDecision(PairId.Of(records[0].Id, records[1].Id).Value, 1), Linker)).Error);
        var roots = (await host.Catalogue()).ToDictionary(record => record.Id, record => record.MergedInto ?? record.Id);
        Assert.NotEqual(roots[records[0].Id], roots[records[1].Id]);
        Assert.Equal(roots[records[1].Id], roots[records[2].Id]);
        Assert.Empty(await host.BrokenRules("innovations"));
    }

    [SkippableFact]
    public async Task Undoing_an_import_takes_merges_of_runs_back_and_refuses_where_a_person_merged()
    {
        await using var host = await fixture.NewHost();
        await host.Import(File.ReadAllBytes(Repository.Path("samples", "panrb-kipp.csv")), "panrb-kipp.csv");
        await host.WorkOffLinkage();
        var before = await host.State();
        var staged = await host.Preview(File.ReadAllBytes(Repository.Path("samples", "daerah.csv")), "daerah.csv");
        await host.Apply(staged.Value);
        await host.WorkOffLinkage();
        var joined = (await host.Catalogue()).Where(record => record is { State: InnovationState.Merged, SourceSystem: "daerah" }).ToList();
        Assert.NotEmpty(joined);

        Assert.Null((await host.Send(new UndoImport(staged.Value), Importing.Importer)).Error);
        await host.Drain();
        Assert.All((await host.Catalogue()).Where(record => record.SourceSystem == "daerah"), record => Assert.Equal(InnovationState.Retired, record.State));
        Assert.Equal(before.Records, (await host.State()).Records.Where(record => !record.Contains("Retired", StringComparison.Ordinal)));
        Assert.Empty(await host.BrokenRules());

        host.Clock.ForwardDays(1);
        var again = await host.Preview(File.ReadAllBytes(Repository.Path("samples", "daerah.csv")), "daerah.csv");
        await host.Apply(again.Value);
        await host.WorkOffLinkage();
        var (one, other) = await host.FirstOfTheQueue(record => record.SourceSystem == "daerah");
        await host.Send(new DecidePair(PairId.Of(one, other).Value, PairVerdict.Same, 0), Linker);
        Assert.Equal("import.rests", (await host.Send(new UndoImport(again.Value), Importing.Importer)).Error?.Code);
        Assert.Empty(await host.BrokenRules("innovations"));
    }

    [SkippableFact]
    public async Task The_verb_prints_the_difference_and_applies_it_only_when_told_to()
    {
        await using var host = await fixture.NewHost();
        await ImportSamples(host);
        async Task<string> Run(params string[] arguments)
        {
            await using var printed = new StringWriter();
            Assert.Equal(0, await RelinkVerb.Run(new(host.Services, arguments, printed, printed, CancellationToken.None)));
            return printed.ToString();
        }

        Assert.Contains("292 records compared", await Run(), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.Catalogue(), record => record.State == InnovationState.Merged);
        Assert.Contains("12 changes applied", await Run("--apply"), StringComparison.Ordinal);
        Assert.Equal(12, (await host.Catalogue()).Count(record => record.State == InnovationState.Merged));
        await using var nowhere = new StringWriter();
        Assert.Equal(2, await RelinkVerb.Run(new(host.Services, ["--all"], nowhere, nowhere, CancellationToken.None)));
    }

    private static async Task ImportSamples(JippHost host)
    {
        foreach (var file in Files)
        {
            await host.Import(File.ReadAllBytes(Repository.Path("samples", file)), file);
        }
    }

    /// <summary>The elder has no title, the younger claims one; five others are like neither.</summary>
    private static async Task<(Innovation Elder, Innovation Younger)> TwoAlike(JippHost host)
    {
        string[] others = ["Perpustakaan Apung", "Sampah Jadi Emas", "Lapor Jalan Rusak", "Kampung Iklim", "Posyandu Malam"];
        await host.Import(Importing.File([Importing.Row("A1", "Antar Obat"), .. others.Select((title, at) => Importing.Row($"A{at + 2}", title))]));
        host.Clock.ForwardDays(1);
        await host.Import(Importing.File(Importing.Row("B2", "Antar Obat (ANTARA)") + "Top 45"), "panrb-kipp.csv");
        await host.WorkOffLinkage();
        await host.Drain();
        return (await host.Record("Antar Obat"), await host.Record("Antar Obat (ANTARA)"));
    }

    private static async Task<LinkageRun> Relink(JippHost host)
    {
        Assert.Null((await host.Send(new RequestRelink(), Linker)).Error);
        await host.WorkOffRelink();
        var run = await host.Run();
        Assert.Equal(LinkageRunState.Proposed, run.State);
        return run;
    }

    private static async Task<List<string>> MergedPairs(JippHost host)
    {
        var key = (await host.Catalogue()).ToDictionary(record => record.Id, record => record.Sources[0].Key);
        return
        [
            .. (await host.Db<InnovationsDbContext, List<InnovationMerge>>(db => db.Merges.Where(merge => merge.StandingFor != null).ToListAsync())).Select(merge =>
                Named((key[merge.One], key[merge.Other]))
            ),
        ];
    }

    private static string Named((string One, string Other) pair) => string.CompareOrdinal(pair.One, pair.Other) < 0 ? $"{pair.One} {pair.Other}" : $"{pair.Other} {pair.One}";
}

public sealed class LinkageOnSqlite(SqliteHostWithReference host) : LinkageTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class LinkageOnPostgres(PostgresHostWithReference host) : LinkageTests(host), IClassFixture<PostgresHostWithReference>;
