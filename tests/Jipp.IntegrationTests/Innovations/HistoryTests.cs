using System.Net;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

public abstract class HistoryTests(HostFixture fixture)
{
    private static readonly TestUser Linker = TestUser.With(Permissions.Link).In("secretariat", "panrb").Named("Pemeriksa Riwayat");
    private static readonly TestUser Neighbour = TestUser.With(Permissions.Edit).In("agency", "35.78").Named("Tetangga");

    [SkippableFact]
    public async Task Import_edit_merge_parting_and_retirement_are_told_in_order_and_every_version_can_be_read_again()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat"), Importing.Row("A2", "Antar Obat (ANTARA)")));
        host.Clock.ForwardDays(1);
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat", year: "2020")), "daerah-2020.csv");
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat", year: "2020")), "daerah-sama.csv");
        var (one, other) = (await host.Record("Antar Obat"), await host.Record("Antar Obat (ANTARA)"));
        Assert.Null((await host.Send(Importing.Edit(one, (InnovationField.Summary, "Obat diantar ke rumah pasien.")), Importing.Importer)).Error);
        await host.Put([one, other]);
        Assert.Null((await host.Send(new DecidePair(await host.Pair(one, other), PairVerdict.Same, 0), Linker)).Error);
        var root = (await host.Catalogue()).Single(record => record.State == InnovationState.Published);
        var merged = (await host.Catalogue()).Single(record => record.State == InnovationState.Merged);
        Assert.Null((await host.Send(new UnmergeInnovation(merged.Nri!), Linker)).Error);
        Assert.Null((await host.Send(new RetireInnovation(one.Nri!, "Digantikan."), Importing.Importer)).Error);

        var history = (await host.Ask(new ShowHistory(one.Nri!), Importing.Importer)).Value;

        RevisionKind[] merging = root.Id == one.Id ? [RevisionKind.Parted, RevisionKind.Joined] : [RevisionKind.Unmerged, RevisionKind.Merged];
        Assert.Equal([RevisionKind.Retired, .. merging, RevisionKind.Edited, RevisionKind.Imported, RevisionKind.Created], history.Steps.Select(step => step.Kind));
        Assert.True(history.Complete);
        Assert.Equal(("Sekretaris Penguji", "Digantikan."), (history.Steps[0].By, history.Steps[0].Reason));
        Assert.Equal([new FieldChange(InnovationField.SourceYear, "2019", "2020", new("daerah", "daerah-2020.csv", 2, "https://contoh.test/A1"))], history.Steps[4].Changes);
        Assert.Equal("daerah.csv", history.Steps[5].Source!.File);

        var oldest = (await host.Ask(new ShowHistory(one.Nri!, history.Steps[5].Number), TestUser.Anonymous)).Value.Old!;
        Assert.Equal("2019", oldest.Fields.Single(field => field.Field == InnovationField.SourceYear).Then);
        Assert.Null(oldest.Fields.Single(field => field.Field == InnovationField.Summary).Then);
        Assert.Equal(InnovationState.Published, oldest.State);
        var newest = (await host.Ask(new ShowHistory(one.Nri!, history.Steps[0].Number), TestUser.Anonymous)).Value.Old!;
        Assert.All(newest.Fields, field => Assert.Equal(field.Now, field.Then));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task A_refused_command_leaves_no_history_and_an_undone_import_tells_of_it()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));
        host.Clock.ForwardDays(1);
        var staged = await host.Preview(Importing.File(Importing.Row("A1", "Antar Obat Kota"), Importing.Row("A2", "Lapor Jalan")), "daerah-2.csv");
        Assert.Null((await host.Apply(staged.Value)).Error);
        var record = await host.Record("Antar Obat Kota");
        var stale = Importing.Edit(record, (InnovationField.Summary, "x")) with { Version = 99 };
        Assert.Equal("data.changed-meanwhile", (await host.Send(stale, Importing.Importer)).Error!.Code);
        Assert.Null((await host.Send(new UndoImport(staged.Value), Importing.Importer)).Error);

        var (changed, gone) = (
            (await host.Ask(new ShowHistory(record.Nri!), TestUser.Anonymous)).Value,
            (await host.Ask(new ShowHistory((await host.Record("Lapor Jalan")).Nri!), TestUser.Anonymous)).Value
        );

        Assert.Equal([RevisionKind.TakenBack, RevisionKind.Imported, RevisionKind.Created], changed.Steps.Select(step => step.Kind));
        Assert.Equal(("Antar Obat Kota", "Antar Obat"), (changed.Steps[0].Changes.Single().From, changed.Steps[0].Changes.Single().To));
        Assert.Equal([RevisionKind.Retired, RevisionKind.Created], gone.Steps.Select(step => step.Kind));
    }

    [SkippableFact]
    public async Task Names_of_people_and_of_who_wrote_are_told_only_to_those_who_may_change_the_record()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));
        var record = await host.Record("Antar Obat");
        Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.Innovators, "Budi Rahasia"), (InnovationField.Summary, "Terang.")), Importing.Importer)).Error);
        record = await host.Record("Antar Obat");
        Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.Innovators, "Ani Rahasia")), Importing.Importer)).Error);
        var version = (await host.Ask(new ShowHistory(record.Nri!), Importing.Importer)).Value.Steps[1].Number;
        using var anonymous = host.Client();
        using var neighbour = host.Client(Neighbour);
        using var own = host.Client(Importing.Importer);

        foreach (var address in new[] { $"/inovasi/{record.Nri}/riwayat", $"/inovasi/{record.Nri}/riwayat?versi={version}" })
        {
            foreach (var client in new[] { anonymous, neighbour })
            {
                var html = await client.GetStringAsync(address);
                Assert.Contains("Terang.", html, StringComparison.Ordinal);
                Assert.DoesNotContain("Rahasia", html, StringComparison.Ordinal);
                Assert.DoesNotContain("Sekretaris Penguji", html, StringComparison.Ordinal);
            }

            var full = await own.GetStringAsync(address);
            Assert.Contains("Rahasia", full, StringComparison.Ordinal);
            Assert.Contains("Sekretaris Penguji", full, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task The_page_marks_words_as_text_only_and_says_what_it_cannot_know()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Pasar <b>apung</b>", fields: values => values[InnovationField.Summary] = "<script>alert(1)</script> lama sekali");
        await host.Store(record);
        await host.Change(
            record,
            stored =>
            {
                stored.TakeOver(
                    new(Origin.ByPerson(host.Clock.GetUtcNow()), new Dictionary<InnovationField, string?> { [InnovationField.Summary] = "<script>alert(1)</script> baru sekali" }),
                    new("73.22", "Pemerintah Kabupaten Luwu Utara", null, "73")
                );
                return Result.Success();
            }
        );
        var older = CatalogueRecords.Published("Lebih tua dari riwayat");
        await host.Store(older);
        await host.Db<InnovationsDbContext, int>(db => db.Revisions.Where(revision => revision.InnovationId == older.Id).ExecuteDeleteAsync());
        var draft = CatalogueRecords.Draft("Draf rahasia");
        await host.Store(draft);
        using var client = host.Client();

        var html = await client.GetStringAsync($"/inovasi/{record.Nri}/riwayat");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("<del>lama</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>baru</ins>", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.Contains("Belum ada yang tercatat", await client.GetStringAsync($"/inovasi/{older.Nri}/riwayat"), StringComparison.Ordinal);
        await host.Change(older, stored => stored.Retire("usang", host.Clock.GetUtcNow()));
        Assert.Contains("Riwayat dicatat sejak", await client.GetStringAsync($"/inovasi/{older.Nri}/riwayat"), StringComparison.Ordinal);
        using var unknown = await client.GetAsync("/inovasi/000001/riwayat");
        using var never = await client.GetAsync($"/inovasi/{record.Nri}/riwayat?versi=77");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, never.StatusCode));
        Assert.Equal("innovation.unknown", (await host.Ask(new ShowHistory("000000"), TestUser.Anonymous)).Error!.Code);
    }

    [SkippableFact]
    public async Task A_merged_record_keeps_a_history_of_its_own_that_leads_on()
    {
        var host = fixture.Host;
        var (one, other) = (CatalogueRecords.Published("Satu riwayat"), CatalogueRecords.Published("Dua riwayat"));
        await host.Store(one, other);
        await host.Change(one, stored => stored.MergeInto(other, host.Clock.GetUtcNow()));
        using var client = host.Client();

        var html = await client.GetStringAsync($"/inovasi/{one.Nri}/riwayat");

        Assert.Contains("Data ini sudah digabung", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"inovasi/{other.Nri}/riwayat\"", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_possible_replica_is_named_on_the_record_page_to_those_who_look_at_pairs_and_to_nobody_else()
    {
        var host = fixture.Host;
        var (one, other, decided) = (
            CatalogueRecords.Published("Kampung Iklim"),
            CatalogueRecords.Published("Kampung Iklim Juga", "Pemerintah Kota Malang", "35.73"),
            CatalogueRecords.Published("Kampung Iklim Lain", "Pemerintah Kota Surabaya", "35.78")
        );
        await host.Store(one, other, decided);
        await host.Db<InnovationsDbContext, int>(db =>
        {
            foreach (var twin in new[] { other, decided })
            {
                var (first, second) = PairId.InOrder(one.Id, twin.Id);
                db.LinkagePairs.Add(
                    new()
                    {
                        Id = PairId.Of(one.Id, twin.Id),
                        One = first,
                        Other = second,
                        Kind = PairKind.Replication,
                        Probability = 0.9,
                        Reasons = [],
                        RunId = TypedId.New<LinkageRunId>(),
                        FoundAt = host.Clock.GetUtcNow(),
                    }
                );
            }

            db.PairDecisions.Add(PairDecision.Of(one.Id, decided.Id, PairVerdict.Different, Linker, host.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        using var anonymous = host.Client();
        using var editor = host.Client(Importing.Importer);
        using var linker = host.Client(Linker);

        var shown = await linker.GetStringAsync(one.Path());

        Assert.Contains($"inovasi/kembar/{PairId.Of(one.Id, other.Id).Value}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain($"inovasi/kembar/{PairId.Of(one.Id, decided.Id).Value}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Mungkin replikasi", await anonymous.GetStringAsync(one.Path()), StringComparison.Ordinal);
        Assert.DoesNotContain("Mungkin replikasi", await editor.GetStringAsync(one.Path()), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Machines_read_the_same_of_a_published_a_retired_and_a_surviving_record_and_reference_managers_too()
    {
        var host = fixture.Host;
        var (published, retired, survivor, merged) = (
            CatalogueRecords.Published("Data terbit"),
            CatalogueRecords.Published("Data ditarik"),
            CatalogueRecords.Published("Data bertahan"),
            CatalogueRecords.Published("Data digabung")
        );
        await host.Store(published, retired, survivor, merged);
        await host.Change(retired, stored => stored.Retire("usang", host.Clock.GetUtcNow()));
        await host.Change(merged, stored => stored.MergeInto(survivor, host.Clock.GetUtcNow()));
        using var client = host.Client();

        foreach (var (record, status) in new[] { (published, "Published"), (retired, "Retired"), (survivor, "Published") })
        {
            var html = await client.GetStringAsync(record.Path());
            const string begin = "<script type=\"application/ld+json\">";
            var data = html[(html.IndexOf(begin, StringComparison.Ordinal) + begin.Length)..];
            using var json = System.Text.Json.JsonDocument.Parse(data[..data.IndexOf("</script>", StringComparison.Ordinal)]);
            Assert.Equal(
                ("https://schema.org", "CreativeWork", status),
                (
                    json.RootElement.GetProperty("@context").GetString(),
                    json.RootElement.GetProperty("@type").GetString(),
                    json.RootElement.GetProperty("creativeWorkStatus").GetString()
                )
            );
            Assert.All(["name", "url", "@id", "dateModified", "datePublished"], name => Assert.NotEqual("", json.RootElement.GetProperty(name).GetString()));
            Assert.Equal(record.Nri, json.RootElement.GetProperty("identifier").GetProperty("value").GetString());
            Assert.Contains($"@misc{{jipp-{record.Nri},", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
            Assert.Contains("TY  - ELEC", html, StringComparison.Ordinal);
        }
    }
}

public sealed class HistoryOnSqlite(SqliteHostWithReference host) : HistoryTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class HistoryOnPostgres(PostgresHostWithReference host) : HistoryTests(host), IClassFixture<PostgresHostWithReference>;
