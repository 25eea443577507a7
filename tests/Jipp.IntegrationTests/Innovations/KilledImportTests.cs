using System.Diagnostics;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

public abstract class KilledImportTests(HostFixture fixture)
{
    private const int Rows = 3000;

    [SkippableFact]
    public async Task A_kill_while_rows_are_written_leaves_staging_only_and_the_next_run_brings_all_of_them()
    {
        await using var host = await fixture.NewHost();
        var file = Path.Combine(host.DataFolder, "daerah.csv");
        await File.WriteAllBytesAsync(file, Importing.File([.. Enumerable.Range(1, Rows).Select(row => Importing.Row($"A{row}", $"Inovasi nomor {row}"))]));

        using (var killed = Verb(host, file))
        {
            // The verb says so when the preview is done and begins to write.
            Assert.StartsWith($"daerah.csv: {Rows} rows read", await killed.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Assert.Equal(["0"], await host.Sql("innovations", "SELECT COUNT(*) FROM innovations"));
        Assert.Equal(["0"], await host.Sql("innovations", "SELECT COUNT(*) FROM outbox"));
        Assert.Equal(["Staged"], await host.Sql("innovations", "SELECT \"State\" FROM imports"));
        await host.NothingIsBroken();

        using var again = Verb(host, file);
        Assert.Contains($"{Rows} new, 0 changed", await again.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await again.WaitForExitAsync();
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(Rows, await host.Db<InnovationsDbContext, int>(context => context.Innovations.CountAsync(innovation => innovation.State == InnovationState.Published)));
        await host.NothingIsBroken();
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
