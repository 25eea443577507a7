using System.Diagnostics;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Import;
using Jipp.IntegrationTests.Probing;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>The program in a process of its own, killed after a portion was read or written: what it says on its output tells which.</summary>
[Long]
public abstract class KilledImportTests(HostFixture fixture)
{
    private const int MostTries = 5;

    private static readonly int Portions = FaultCount.Of(3, 6);
    private static readonly int Rows = Portions * ImportSettings.Portion;

    [SkippableFact]
    public async Task Wherever_an_import_is_killed_the_catalogue_is_untouched_and_the_next_run_makes_what_an_undisturbed_one_makes()
    {
        var expected = await Undisturbed();
        List<string> points =
        [
            .. Enumerable.Range(1, Portions).Select(portion => $"{portion * ImportSettings.Portion} rows read"),
            .. Enumerable.Range(1, Portions).Select(portion => $"{portion * ImportSettings.Portion} rows written"),
        ];
        var every = Math.Max(1, points.Count / FaultCount.Of(2, points.Count));
        foreach (var point in points.Where((_, at) => (at + 3) % every == 0))
        {
            await using var host = await Killed(point, mayBeDone: point == points[^1]);
            var file = FileOf(host);
            var left = await Left(host);
            Assert.Equal(left, await host.Sql("innovations", "SELECT COUNT(*) FROM outbox"));
            Assert.Equal(left, await host.Sql("innovations", "SELECT COUNT(*) FROM nri_issued"));
            Assert.Equal(left, await host.Sql("innovations", "SELECT COUNT(*) FROM catalogue_changes"));
            await host.NothingIsBroken();

            Assert.Contains(left is ["0"] ? $"{Rows} new, 0 changed" : $"0 new, 0 changed, {Rows} unchanged", await RunToItsEnd(host, file), StringComparison.Ordinal);
            Assert.Equal(expected, await State(host));
            Assert.Equal(["0"], await host.Sql("innovations", "SELECT COUNT(*) FROM imports WHERE \"State\" IN ('Received', 'Staged')"));
            Assert.Equal(
                await host.Sql("innovations", "SELECT COUNT(*) FROM import_rows"),
                await host.Sql("innovations", "SELECT COUNT(*) FROM import_rows WHERE \"ImportId\" IN (SELECT \"Id\" FROM imports WHERE \"State\" = 'Applied')")
            );
            await host.NothingIsBroken();
        }
    }

    /// <summary>
    /// Either nothing is left or all. All means that the kill came when the import was over, as it may after the last portion; on a busy machine the line that
    /// it waits for is read late, and it is tried again.
    /// </summary>
    private async Task<JippHost> Killed(string point, bool mayBeDone)
    {
        for (var tries = 1; ; tries++)
        {
            var host = await fixture.NewHost();
            await KillAt(host, await File(host), point);
            var left = await Left(host);
            Assert.True(left is ["0"] || left is [var all] && all == $"{Rows}", $"{point}: {left[0]} records");
            if (left is ["0"] || mayBeDone)
            {
                return host;
            }

            await host.DisposeAsync();
            Assert.True(tries < MostTries, $"{point}: the import was over each time before it was killed.");
        }
    }

    private static Task<IReadOnlyList<string>> Left(JippHost host) => host.Sql("innovations", "SELECT COUNT(*) FROM innovations");

    private async Task<List<string>> Undisturbed()
    {
        await using var host = await fixture.NewHost();
        await RunToItsEnd(host, await File(host));
        return await State(host);
    }

    /// <summary>Everything of the catalogue but ids and times.</summary>
    private static async Task<List<string>> State(JippHost host)
    {
        var records = await host.Db<InnovationsDbContext, List<Innovation>>(context => context.Innovations.AsNoTracking().ToListAsync());
        return
        [
            .. records
                .Select(record =>
                    $"{record.Nri} {record.State} {record.Version} {record.Sources[0].Key} "
                    + string.Join('|', record.Provenance.Select(said => $"{said.Field}={said.Value}@{said.Origin.File}:{said.Origin.Row}{said.Stands}"))
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string FileOf(JippHost host) => Path.Combine(host.DataFolder, "daerah.csv");

    private static async Task<string> File(JippHost host)
    {
        var file = FileOf(host);
        await System.IO.File.WriteAllBytesAsync(file, Importing.File([.. Enumerable.Range(1, Rows).Select(row => Importing.Row($"A{row}", $"Inovasi nomor {row}"))]));
        return file;
    }

    private static async Task KillAt(JippHost host, string file, string point)
    {
        using var killed = Verb(host, file);
        string? line;
        do
        {
            line = await killed.StandardOutput.ReadLineAsync();
        } while (line is not null && line != point);

        Assert.True(line is not null, $"The program ended before \"{point}\".");
        killed.Kill();
        await killed.WaitForExitAsync();
    }

    /// <summary>The same verb in this process, which has started already.</summary>
    private static async Task<string> RunToItsEnd(JippHost host, string file)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await ImportVerb.Run(new VerbContext(host.Services, ["daftar-publik", file], output, errors, CancellationToken.None));
        Assert.True(code == 0, $"{code}: {errors}");
        return output.ToString();
    }

    private static Process Verb(JippHost host, string file)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        string[] arguments =
        [
            Repository.Path("src", "Host", "Jipp.Host", "bin", configuration, "net10.0", "Jipp.Host.dll"),
            "import",
            "daftar-publik",
            file,
            $"--Data:Folder={host.DataFolder}",
            $"--Database:Provider={host.Provider}",
            $"--Database:ConnectionString={host.ConnectionString}",
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }
}

public sealed class KilledImportOnSqlite(SqliteHost host) : KilledImportTests(host), IClassFixture<SqliteHost>;

public sealed class KilledImportOnPostgres(PostgresHost host) : KilledImportTests(host), IClassFixture<PostgresHost>;
