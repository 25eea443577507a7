// One target per kind of work: dotnet cake --target=Test. Targets: Restore, Build, Unit, Architecture, Integration, EndToEnd, Test,
// Faults, Benchmarks, AddMigration (--module=Hubs --name=WhatChanges), CompileModels, Format, CheckFormat, Publish.
using System.Text.RegularExpressions;

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");
var results = Directory("./artifacts/tests");
var inMemory = Directory("/dev/shm/jipp-tests");
var published = MakeAbsolute(Directory("./artifacts/publish"));
var (passed, failed, skipped, ran) = (0, 0, 0, false);

// Cake prints its own table of tasks after the last task; the figures of the tests are to be the very last line.
AppDomain.CurrentDomain.ProcessExit += (_, _) =>
{
    if (ran)
    {
        Console.Out.Flush();
        Console.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
    }
};

// One compiler for all projects instead of a new one for each: half the time of a build. It ends with the run.
DotNetMSBuildSettings OneCompiler() => new DotNetMSBuildSettings().WithProperty("UseSharedCompilation", "true");
Teardown(_ =>
{
    DotNetBuildServerShutdown(new DotNetBuildServerShutdownSettings { VBCSCompiler = true });
    if (DirectoryExists(inMemory))
    {
        DeleteDirectory(inMemory, new DeleteDirectorySettings { Recursive = true, Force = true });
    }
});

Task("Restore").Does(() => DotNetRestore("./Jipp.sln"));

Task("Build")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild("./Jipp.sln", new DotNetBuildSettings { Configuration = configuration, NoRestore = true, Verbosity = DotNetVerbosity.Minimal, NoLogo = true, MSBuildSettings = OneCompiler() }));

// What the solution's build has made, compiled for the machine. The host's project names the machine.
Task("Publish")
    .IsDependentOn("Build")
    .Does(() =>
    {
        CleanDirectory(published);
        DotNetPublish("./src/Host/Jipp.Host", new DotNetPublishSettings { Configuration = configuration, NoBuild = true, OutputDirectory = published, Verbosity = DotNetVerbosity.Minimal, NoLogo = true });
    });

Task("Prerequisites")
    .Description("PostgreSQL server and Chromium from the system's packages, when they are absent and we may install them.")
    .Does(() =>
    {
        var missing = new List<string>();
        if (GetFiles("/usr/lib/postgresql/*/bin/initdb").Count == 0 && !HasEnvironmentVariable("JIPP_TEST_POSTGRES"))
        {
            missing.Add("postgresql");
        }

        if (!FileExists("/usr/bin/chromium") && !HasEnvironmentVariable("JIPP_CHROMIUM"))
        {
            missing.Add("chromium");
        }

        if (missing.Count > 0)
        {
            Install(missing);
        }
    });

Task("Unit").IsDependentOn("Build").Does(() => RunTests("Jipp.UnitTests"));
Task("Architecture").IsDependentOn("Build").Does(() => RunTests("Jipp.ArchitectureTests"));
Task("Integration").IsDependentOn("Build").IsDependentOn("Prerequisites").Does(() => RunTests("Jipp.IntegrationTests"));
Task("EndToEnd").IsDependentOn("Build").IsDependentOn("Publish").IsDependentOn("Prerequisites").Does(() => RunTests("Jipp.EndToEndTests"));

Task("Test")
    .IsDependentOn("CheckFormat")
    .IsDependentOn("Unit")
    .IsDependentOn("Architecture")
    .IsDependentOn("Integration")
    .IsDependentOn("EndToEnd")
    .Does(() => { });

Task("Faults")
    .Description("The tests that inject faults, with the full counts.")
    .IsDependentOn("Build")
    .IsDependentOn("Publish")
    .IsDependentOn("Prerequisites")
    .Does(() =>
    {
        Environment.SetEnvironmentVariable("JIPP_FAULTS", "full");
        RunTests("Jipp.UnitTests");
        RunTests("Jipp.IntegrationTests");
        RunTests("Jipp.EndToEndTests");
    });

Task("Benchmarks")
    .IsDependentOn("Publish")
    .IsDependentOn("Prerequisites")
    .Does(() =>
    {
        // What a person starts with "dotnet run" is the Debug build.
        DotNetBuild("./src/Host/Jipp.Host", new DotNetBuildSettings { Configuration = "Debug", Verbosity = DotNetVerbosity.Minimal, NoLogo = true });
        DotNetBuild("./tests/Jipp.Benchmarks", new DotNetBuildSettings { Configuration = "Release", Verbosity = DotNetVerbosity.Minimal, NoLogo = true });
        DotNetRun("./tests/Jipp.Benchmarks", new DotNetRunSettings { Configuration = "Release", NoBuild = true });
    });

Task("AddMigration")
    .Description("Adds one migration to both databases of a module.")
    .Does(() =>
    {
        var module = Argument<string>("module");
        var name = Argument<string>("name");
        DotNetBuild("./src/Host/Jipp.Host", new DotNetBuildSettings { Verbosity = DotNetVerbosity.Minimal, NoLogo = true });
        foreach (var database in new[] { "Sqlite", "Postgres" })
        {
            Run(
                "dotnet",
                $"ef migrations add {name} --project {ProjectOf(module)} --startup-project src/Host/Jipp.Host --context {database}{module}DbContext "
                    + $"-o Infrastructure/Migrations/{database} --no-build -- --Database:Provider={database} --Database:ConnectionString=Host=/nowhere"
            );
        }

        CompileModel(module);
    });

Task("CompileModels")
    .Description("Writes the models of the embedded databases as code, so that no start has to work them out.")
    .Does(() =>
    {
        DotNetBuild("./src/Host/Jipp.Host", new DotNetBuildSettings { Verbosity = DotNetVerbosity.Minimal, NoLogo = true });
        foreach (var module in new[] { "Accounts", "Innovations", "Hubs", "Competitions", "Validation", "Mentoring" })
        {
            CompileModel(module);
        }
    });

Task("Format").Does(() => Run("dotnet", "csharpier format ."));

Task("CheckFormat").Does(() => Run("dotnet", "csharpier check ."));

RunTarget(target);
if (failed > 0)
{
    throw new CakeException($"{failed} tests failed.");
}

/// Runs one test project and adds up its figures. Further projects run also when this one fails; the last one that has run fails the build.
void RunTests(string project)
{
    ran = true;
    var trx = results + File($"{project}.trx");
    EnsureDirectoryExists(results);
    if (FileExists(trx))
    {
        DeleteFile(trx);
    }

    Environment.SetEnvironmentVariable("JIPP_PUBLISHED", published.FullPath);

    // Tests run most code a few times only: what prepares for long runs, and what guards freshly compiled code, is a quarter of their time.
    Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
    Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");

    // Each test has a database of its own and waits for the disk at every commit; in memory it does not, where there is enough of it.
    const long Room = 6L << 30;
    var memory = new System.IO.DriveInfo("/dev/shm");
    if (!HasEnvironmentVariable("TMPDIR") && DirectoryExists("/dev/shm") && memory.IsReady && memory.DriveFormat == "tmpfs" && memory.AvailableFreeSpace > Room)
    {
        EnsureDirectoryExists(inMemory);
        Environment.SetEnvironmentVariable("TMPDIR", inMemory.Path.FullPath);
    }

    try
    {
        DotNetTest(
            $"./tests/{project}",
            new DotNetTestSettings
            {
                Configuration = configuration,
                NoBuild = true,
                NoRestore = true,
                NoLogo = true,
                Loggers = new[] { $"trx;LogFileName={project}.trx", "console;verbosity=minimal" },
                ResultsDirectory = results,
            }
        );
    }
    catch (CakeException) when (FileExists(trx))
    {
        Warning($"{project} has failures.");
    }

    var counters = FileExists(trx) ? Regex.Match(System.IO.File.ReadAllText(trx), "<Counters total=\"(\\d+)\" executed=\"\\d+\" passed=\"(\\d+)\" failed=\"(\\d+)\" error=\"(\\d+)\" timeout=\"(\\d+)\" aborted=\"(\\d+)\"") : Match.Empty;
    int Figure(int group) => int.Parse(counters.Groups[group].Value);
    if (!counters.Success)
    {
        failed++;
        throw new CakeException($"{project} left no results.");
    }

    var (here, bad) = (Figure(2), Figure(3) + Figure(4) + Figure(5) + Figure(6));
    passed += here;
    failed += bad;
    skipped += Figure(1) - here - bad;
    Information($"{project}: {here} passed, {bad} failed, {Figure(1) - here - bad} skipped");
}

string ProjectOf(string module) => module == "Accounts" ? "src/Host/Jipp.Accounts" : $"src/Modules/{module}/Jipp.{module}";

void CompileModel(string module)
{
    CleanDirectory($"./{ProjectOf(module)}/Infrastructure/CompiledModels");
    Run(
        "dotnet",
        $"ef dbcontext optimize --project {ProjectOf(module)} --startup-project src/Host/Jipp.Host --context Sqlite{module}DbContext "
            + $"-o Infrastructure/CompiledModels --namespace Jipp.{module}.Infrastructure.CompiledModels --no-build"
    );
}

void Install(List<string> packages)
{
    var root = Environment.UserName == "root";
    var sudo = !root && FileExists("/usr/bin/sudo") && StartProcess("/usr/bin/sudo", "-n true") == 0;
    if (!FileExists("/usr/bin/apt-get") || !(root || sudo))
    {
        Warning($"Missing: {string.Join(", ", packages)}. Install them, or the tests that need them are skipped.");
        return;
    }

    // env runs sudo, or apt-get itself.
    var apt = (root ? "" : "sudo -n env ") + "DEBIAN_FRONTEND=noninteractive apt-get -q -y ";
    Run("/usr/bin/env", apt + "update");
    Run("/usr/bin/env", apt + "install --no-install-recommends " + string.Join(" ", packages));
}

void Run(string program, string arguments)
{
    if (StartProcess(program, arguments) is var code && code != 0)
    {
        throw new CakeException($"{program} {arguments} ended with {code}.");
    }
}
