using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

public abstract class FailingImportTests(HostFixture fixture)
{
    private static readonly string[] Tables =
    [
        "imports",
        "import_rows",
        "import_column_names",
        "innovations",
        "innovation_sources",
        "innovation_revisions",
        "nri_issued",
        "nri_counter",
        "catalogue_changes",
        "outbox",
        "audit",
    ];

    [SkippableFact]
    public async Task Whichever_row_fails_to_be_written_a_step_of_an_import_happens_whole_or_not_at_all()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A0", "Dulu"), Importing.Row("A1", "Tetap")));
        host.Clock.ForwardDays(1);
        var received = await host.Send(
            new ReceiveImport(
                "daftar-publik",
                "daerah.csv",
                new MemoryStream(Importing.File(Importing.Row("A0", "Sekarang"), Importing.Row("A1", "Tetap"), Importing.Row("A2", "Satu"), Importing.Row("A3", "Dua")))
            ),
            Importing.Importer
        );
        var id = received.Value;
        var faults = await FailingWrites.Of(host, "innovations", Tables);

        Assert.True(await faults.TryEachWrite(() => host.Send(new ReadImport(id), Importing.Importer), () => State(host, withRows: false)) >= 6);
        Assert.Equal(new RowCounts(2, 1, 1, 0, 4, 4), (await host.Report(id)).Import.Counts);
        Assert.True(await faults.TryEachWrite(() => host.Send(new ApproveImport(id, SkipBadRows: false), Importing.Importer), () => State(host)) >= 2);
        Assert.True(await faults.TryEachWrite(() => host.Send(new ApplyImport(id, SkipBadRows: true), Importing.Importer), () => State(host)) >= 20);
        Assert.Equal(["Dua", "Satu", "Sekarang", "Tetap"], (await host.Catalogue()).Select(innovation => innovation.Title));
        await host.NothingIsBroken();

        Assert.True(await faults.TryEachWrite(() => host.Send(new UndoImport(id), Importing.Importer), () => State(host)) >= 8);
        Assert.Equal(["Dulu", "Tetap"], (await host.Catalogue()).Where(innovation => innovation.State == InnovationState.Published).Select(innovation => innovation.Title));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task Columns_are_matched_and_an_import_is_dropped_whole_or_not_at_all()
    {
        await using var host = await fixture.NewHost();
        var received = await host.Send(
            new ReceiveImport("tuxedovation", "galeri.csv", new MemoryStream("nama,pemda,kapan\nE-Surat,Kota Malang,2021-01-01\n"u8.ToArray())),
            Importing.Importer
        );
        var faults = await FailingWrites.Of(host, "innovations", Tables);
        var columns = new Dictionary<string, string?>
        {
            ["title"] = "nama",
            ["pemda"] = "pemda",
            ["date"] = "kapan",
        };

        Assert.True(await faults.TryEachWrite(() => host.Send(new MatchColumns(received.Value, columns), Importing.Importer), () => State(host)) >= 3);
        await host.WorkOff();
        Assert.Equal(1, (await host.Report(received.Value)).Import.Counts.New);
        Assert.True(await faults.TryEachWrite(() => host.Send(new DropImport(received.Value), Importing.Importer), () => State(host)) >= 2);
        Assert.Empty((await host.Report(received.Value)).Rows);
        Assert.Empty(await host.Catalogue());
    }

    /// <summary>Everything that a step may change. What a failed reading leaves in staging is read again and counts for nothing.</summary>
    private static Task<string> State(JippHost host, bool withRows = true) =>
        host.Db<InnovationsDbContext, string>(async context =>
        {
            var imports = await context
                .Imports.AsNoTracking()
                .OrderBy(run => run.StagedAt)
                .Select(run => new
                {
                    run.State,
                    run.Counts,
                    run.Version,
                    run.DecidedBy,
                })
                .ToListAsync();
            var rows = withRows
                ? await context
                    .ImportRows.AsNoTracking()
                    .OrderBy(row => row.ImportId)
                    .ThenBy(row => row.Number)
                    .Select(row => new
                    {
                        row.Number,
                        row.Outcome,
                        row.InnovationId,
                        row.Values.Count,
                    })
                    .ToListAsync()
                : [];
            var records = await context
                .Innovations.AsNoTracking()
                .OrderBy(record => record.Id)
                .Select(record => new
                {
                    record.Nri,
                    record.Title,
                    record.State,
                    record.Version,
                })
                .ToListAsync();
            var counts =
                $"{await context.Outbox.CountAsync()} {await context.CatalogueChanges.CountAsync()} {await context.Revisions.CountAsync()} {await context.IssuedNris.CountAsync()} {await context.ColumnNames.CountAsync()} {(await context.NriCounters.SingleAsync()).Next}";
            return string.Join('\n', [.. imports.Select(run => $"{run}"), .. rows.Select(row => $"{row}"), .. records.Select(record => $"{record}"), counts]);
        });
}

public sealed class FailingImportOnSqlite(SqliteHost host) : FailingImportTests(host), IClassFixture<SqliteHost>;

public sealed class FailingImportOnPostgres(PostgresHost host) : FailingImportTests(host), IClassFixture<PostgresHost>;
