using System.Text;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Import;
using Jipp.Validation.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Innovations;

public abstract class ImportTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task A_preview_reports_every_row_and_leaves_the_catalogue_alone()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1"), Importing.Row("A2", "Lama")));
        var staged = await host.Preview(
            Importing.File(
                Importing.Row("A1"),
                Importing.Row("A2", "Baru"),
                Importing.Row("A3", "Tambahan", year: ""),
                Importing.Row("A4", ""),
                Importing.Row("A3", "Kembar"),
                Importing.Row("A5", "Kode", region: "3573")
            )
        );

        var report = await host.Report(staged.Value);

        Assert.Equal(new RowCounts(1, 1, 1, 3, 3, 3), report.Import.Counts);
        Assert.Equal(
            [RowOutcome.Unchanged, RowOutcome.Changed, RowOutcome.New, RowOutcome.Refused, RowOutcome.Refused, RowOutcome.Refused],
            report.Rows.Select(row => row.Outcome)
        );
        Assert.Equal([InnovationField.Title], report.Rows[1].ChangedFields);
        Assert.Contains(report.Rows[2].Warnings, note => note.Message == "Tanpa tahun.");
        Assert.Equal("Judul kosong.", Assert.Single(report.Rows[3].Faults).Message);
        Assert.Equal(["A3", "4"], Assert.Single(report.Rows[4].Faults).Args);
        Assert.Equal(["Antar Obat", "Lama"], (await host.Catalogue()).Select(innovation => innovation.Title));
    }

    [SkippableFact]
    public async Task Nothing_is_written_while_rows_are_bad_until_a_person_decides_for_the_good_ones()
    {
        await using var host = await fixture.NewHost();
        var staged = await host.Preview(Importing.File(Importing.Row("A1"), Importing.Row("A2", ""), Importing.Row("A3", "Tidak boleh masuk", region: "x")));

        Assert.Equal("import.bad-rows", (await host.Apply(staged.Value)).Error?.Code);
        Assert.Empty(await host.Catalogue());

        Assert.Equal(1, (await host.Apply(staged.Value, skipBadRows: true)).Value.New);
        Assert.Equal("Antar Obat", Assert.Single(await host.Catalogue()).Title);
        Assert.Equal("import.decided", (await host.Apply(staged.Value, skipBadRows: true)).Error?.Code);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task Only_what_a_source_changed_changes_and_only_that_is_told()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Satu", award: "Juara"), Importing.Row("A2", "Dua")));
        host.Clock.ForwardDays(1);

        await host.Import(Importing.File(Importing.Row("A1", "Satu", award: "Juara 1"), Importing.Row("A2", "Dua")));

        Assert.Equal("Juara 1", Assert.Single((await host.Record("Satu")).Awards).Text);
        Assert.Equal((2, 1), ((await host.Record("Satu")).Version, (await host.Record("Dua")).Version));
        Assert.Contains("Satu", Assert.Single(await host.Events("innovation-updated")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_edit_survives_the_same_file_and_a_weak_row_never_overwrites_it()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("", "Tanpa Nomor", award: "Juara"), Importing.Row("A1", "Bernomor")));
        foreach (var title in new[] { "Tanpa Nomor", "Bernomor" })
        {
            var record = await host.Record(title);
            var edited = await host.Send(
                Importing.Edit(
                    record,
                    (InnovationField.Title, title),
                    (InnovationField.Unit, "Dinas X"),
                    (InnovationField.ImplementedYear, "2017"),
                    (InnovationField.Summary, "Ringkas")
                ),
                Importing.Importer
            );
            Assert.Null(edited.Error);
        }

        Assert.Equal(2, (await host.Import(Importing.File(Importing.Row("", "Tanpa Nomor", award: "Juara"), Importing.Row("A1", "Bernomor")))).Unchanged);
        Assert.All(await host.Catalogue(), record => Assert.Equal(("Dinas X", 2017, "Ringkas"), (record.Unit, record.ImplementedYear, record.Summary)));
        await host.NothingIsBroken();
    }

    [SkippableTheory]
    [InlineData("import.layout-unknown", "daerah.csv", "lain", "x")]
    [InlineData("import.source-unknown", "inovasi.csv", "daftar-publik", "x")]
    [InlineData("import.file-missing-columns", "daerah.csv", "daftar-publik", "row_id,title\n1,2\n")]
    [InlineData("import.file-duplicate-column", "daerah.csv", "daftar-publik", Importing.Header + ",Title\n")]
    [InlineData("import.file-nul", "daerah.csv", "daftar-publik", Importing.Header + "\nR1,\0\n")]
    [InlineData("import.file-empty", "daerah.csv", "daftar-publik", "")]
    [InlineData("import.file-quote", "daerah.csv", "daftar-publik", Importing.Header + "\nR1,2019,Satu,Kota,,,,,,\nR2,2019,\"Dua,Kota,,,,,,\n")]
    public async Task A_file_that_cannot_be_read_is_refused_whole_and_leaves_nothing(string code, string name, string layout, string text)
    {
        await using var host = await fixture.NewHost();

        var refused = await host.Preview(Encoding.UTF8.GetBytes(text), name, layout);

        Assert.Equal((code, ErrorKind.Invalid), (refused.Error?.Code, refused.Error!.Kind));
        Assert.Empty((await host.Ask(new ListImports(), Importing.Importer)).Value.Imports);
        Assert.Equal(0, await host.Db<InnovationsDbContext, int>(context => context.ImportRows.CountAsync()));
        var files = Path.Combine(host.DataFolder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.GetFiles(files, "*", SearchOption.AllDirectories) : []);
    }

    [SkippableFact]
    public async Task A_file_larger_than_the_setting_is_refused()
    {
        await using var host = await fixture.NewHost(options => options.Settings["Import:MaxMegabytes"] = "1");

        Assert.Equal("import.file-too-large", (await host.Preview(new byte[1024 * 1024 + 1])).Error?.Code);
    }

    [SkippableFact]
    public async Task An_undone_import_is_retired_whole_and_the_same_import_brings_it_back_under_its_numbers()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A0", "Dulu")));
        host.Clock.ForwardDays(1);
        var file = Importing.File(Importing.Row("A0", "Sekarang"), Importing.Row("A1", "Satu"), Importing.Row("A2", "Dua"));
        var staged = await host.Preview(file);
        await host.Apply(staged.Value);
        var nri = (await host.Record("Satu")).Nri;

        Assert.Null((await host.Send(new UndoImport(staged.Value), Importing.Importer)).Error);

        Assert.Equal((InnovationState.Retired, Innovation.ImportUndone), ((await host.Record("Satu")).State, (await host.Record("Satu")).RetiredReason));
        Assert.Equal(InnovationState.Published, (await host.Record("Dulu")).State);
        Assert.Equal(2, (await host.Events("innovation-retired")).Count);
        Assert.Equal("import.not-applied", (await host.Send(new UndoImport(staged.Value), Importing.Importer)).Error?.Code);

        host.Clock.ForwardDays(1);
        Assert.Equal(2, (await host.Import(file)).New);
        Assert.Equal((nri, InnovationState.Published), ((await host.Record("Satu")).Nri, (await host.Record("Satu")).State));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task An_import_on_which_an_answer_or_an_edit_rests_is_not_undone()
    {
        await using var host = await fixture.NewHost();
        var (answered, edited) = (await host.Preview(Importing.File(Importing.Row("A1", "Dijawab"))), await host.Preview(Importing.File(Importing.Row("A2", "Disunting"))));
        await host.Apply(answered.Value);
        await host.Apply(edited.Value);
        host.Clock.ForwardDays(1);
        var (first, second) = (await host.Record("Dijawab"), await host.Record("Disunting"));
        await host.Publish("validation", new InnovationConfirmedV1(first.Id.Value, "lancar", host.Clock.GetUtcNow(), "Dinas", new DateOnly(2027, 3, 3), 1));
        await host.Drain();
        await host.Send(Importing.Edit(second, (InnovationField.Title, "Disunting orang")), Importing.Importer);

        Assert.Equal("import.rests", (await host.Send(new UndoImport(answered.Value), Importing.Importer)).Error?.Code);
        Assert.Equal("import.rests", (await host.Send(new UndoImport(edited.Value), Importing.Importer)).Error?.Code);
        Assert.All(await host.Catalogue(), innovation => Assert.Equal(InnovationState.Published, innovation.State));
    }

    [SkippableFact]
    public async Task A_dropped_import_keeps_its_place_in_the_history_and_nothing_else()
    {
        await using var host = await fixture.NewHost();
        var staged = await host.Preview(Importing.File(Importing.Row("A1")));

        Assert.Null((await host.Send(new DropImport(staged.Value), Importing.Importer)).Error);

        var entry = Assert.Single((await host.Ask(new ListImports(), Importing.Importer)).Value.Imports);
        Assert.Equal((ImportState.Dropped, "Sekretaris Penguji", "Sekretaris Penguji"), (entry.State, entry.StagedBy, entry.DecidedBy));
        Assert.Empty((await host.Report(staged.Value)).Rows);
        Assert.Empty(await host.Catalogue());
    }

    [SkippableFact]
    public async Task A_number_that_a_source_brings_is_kept_when_it_is_free()
    {
        await using var host = await fixture.NewHost();
        var ids = Enumerable.Range(0, 4).Select(_ => TypedId.New<InnovationId>()).ToList();

        var given = await host.In(async services =>
        {
            var register = services.GetRequiredService<INriRegister>();
            var numbers = await register.Give([(ids[0], "316717"), (ids[1], "316717"), (ids[2], "31671"), (ids[3], null)], CancellationToken.None);
            await services.GetRequiredService<InnovationsDbContext>().SaveChangesAsync();
            return numbers;
        });

        Assert.Equal("316717", given[0]);
        Assert.Equal(4, given.Distinct().Count());
        Assert.Equal([Nri.Of(0), Nri.Of(1), Nri.Of(2)], given.Skip(1));
    }

    [SkippableFact]
    public async Task Who_may_not_import_is_refused()
    {
        await using var host = await fixture.NewHost();

        Assert.Equal(ErrorKind.Forbidden, (await host.Send(new ReceiveImport("daftar-publik", "daerah.csv", Stream.Null), TestUser.With("hubs.see"))).Error?.Kind);
        Assert.Equal(ErrorKind.Unauthenticated, (await host.Ask(new ListImports(), TestUser.Anonymous)).Error?.Kind);
    }

    [SkippableFact]
    public async Task The_verb_ends_with_2_and_writes_nothing_on_bad_input_and_prints_counts_on_good()
    {
        await using var host = await fixture.NewHost();
        var file = Path.Combine(host.DataFolder, "daerah.csv");
        await File.WriteAllBytesAsync(file, Importing.File(Importing.Row("A1"), Importing.Row("A2", "")));

        Assert.Equal(2, (await Verb(host)).Code);
        Assert.Equal(2, (await Verb(host, "daftar-publik", "tiada.csv")).Code);
        Assert.Equal(2, (await Verb(host, "lan-direktori-2018", file)).Code);
        var bad = await Verb(host, "daftar-publik", file);
        Assert.Equal(2, bad.Code);
        Assert.Contains("baris 3: Judul kosong.", bad.Errors, StringComparison.Ordinal);
        Assert.Empty(await host.Catalogue());

        var good = await Verb(host, "daftar-publik", file, "--skip-bad-rows");
        Assert.Equal(0, good.Code);
        Assert.Contains("daerah.csv: 1 new, 0 changed, 0 unchanged, 1 refused", good.Out, StringComparison.Ordinal);
        Assert.Single(await host.Catalogue());
    }

    private static async Task<(int Code, string Out, string Errors)> Verb(JippHost host, params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await ImportVerb.Run(new VerbContext(host.Services, arguments, output, errors, CancellationToken.None));
        return (code, output.ToString(), errors.ToString());
    }
}

public sealed class ImportOnSqlite(SqliteHost host) : ImportTests(host), IClassFixture<SqliteHost>;

public sealed class ImportOnPostgres(PostgresHost host) : ImportTests(host), IClassFixture<PostgresHost>;
