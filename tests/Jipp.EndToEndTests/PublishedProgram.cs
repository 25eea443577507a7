using Jipp.Testing.Processes;

namespace Jipp.EndToEndTests;

/// <summary>What <c>dotnet publish</c> makes is the whole program: no Node, no repository.</summary>
public sealed class PublishedProgram
{
    [SkippableFact]
    public async Task It_runs_in_an_empty_folder_without_node_and_without_the_repository()
    {
        var program = Published();
        var elsewhere = Directory.CreateTempSubdirectory("jipp-published-").FullName;
        foreach (var file in Directory.GetFiles(program, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(elsewhere, "program", Path.GetRelativePath(program, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using (
            var host = await RunningProgram.Start(Path.Combine(elsewhere, "program"), Path.Combine(elsewhere, "data"), variables: new Dictionary<string, string?> { ["PATH"] = "" })
        )
        {
            await host.UntilReady(TimeSpan.FromSeconds(90));
            using var client = host.Client();
            var home = await client.GetStringAsync("/");
            Assert.Contains("JIPP", home, StringComparison.Ordinal);
            var assets = System
                .Text.RegularExpressions.Regex.Matches(home, "(?:href|src)=\"(?<file>[^\"]+\\.(?:css|js))\"")
                .Select(match => match.Groups["file"].Value)
                .Distinct()
                .ToList();
            Assert.NotEmpty(assets);
            foreach (var asset in assets)
            {
                using var answer = await client.GetAsync("/" + asset.TrimStart('/'));
                Assert.True(answer.IsSuccessStatusCode, $"{asset}: {answer.StatusCode}");
            }

            Assert.Contains("inovasi/", await client.GetStringAsync("/inovasi"), StringComparison.Ordinal);
            await host.Stop();
            Assert.Equal(0, host.ExitCode);
        }

        Directory.Delete(elsewhere, recursive: true);
    }

    [SkippableFact]
    public async Task In_production_it_makes_no_demo_accounts_and_holds_its_folder()
    {
        var program = Published();
        var folder = Directory.CreateTempSubdirectory("jipp-production-").FullName;
        await using (var host = await RunningProgram.Start(program, folder, "Production"))
        {
            await host.UntilReady(TimeSpan.FromSeconds(90));
            Assert.False(File.Exists(Path.Combine(folder, "demo-accounts.txt")));
            using var client = host.Client();
            Assert.Contains("default-src 'self'", string.Join(';', (await client.GetAsync("/")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal(404, (int)(await client.GetAsync("/dev/surat")).StatusCode);

            var (code, said) = await RunningProgram.Verb(program, folder, "check");
            Assert.Equal(3, code);
            Assert.Contains("/ruang-kerja/operasi", said, StringComparison.Ordinal);
            await host.Stop();
        }

        Assert.Equal(0, (await RunningProgram.Verb(program, folder, "check")).Code);
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task On_postgres_it_waits_for_the_verb_migrate_and_then_runs_with_its_schedule()
    {
        var program = RunningProgram.PublishedFolder ?? RunningProgram.BuiltFolder;
        var connection = await PostgresCluster.CreateDatabase(await PostgresServer.ConnectionString(), $"jipp_e2e_{Guid.NewGuid():N}"[..20]);
        var folder = Directory.CreateTempSubdirectory("jipp-postgres-").FullName;
        string[] settings = ["--Database:Provider=Postgres", $"--Database:ConnectionString={connection}"];

        var refused = await RunningProgram.Verb(program, folder, ["run", .. settings]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("migrate", refused.Said, StringComparison.Ordinal);
        Assert.Equal(0, (await RunningProgram.Verb(program, folder, ["migrate", .. settings])).Code);

        await using (var host = await RunningProgram.Start(program, folder, settings: settings))
        {
            await host.UntilReady(TimeSpan.FromSeconds(120));
            using var client = host.Client();
            Assert.Contains("inovasi/", await client.GetStringAsync("/inovasi"), StringComparison.Ordinal);
            await host.Stop();
        }

        Assert.Equal(0, (await RunningProgram.Verb(program, folder, ["check", .. settings])).Code);
        await PostgresCluster.DropDatabase(connection);
        Directory.Delete(folder, recursive: true);
    }

    private static string Published()
    {
        if (RunningProgram.PublishedFolder is { } folder)
        {
            return folder;
        }

        const string Reason = "Needs the published program (JIPP_PUBLISHED): dotnet cake --target=EndToEnd publishes it.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
        Skip.If(true, Reason);
        return "";
    }
}
