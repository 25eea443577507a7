using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Web;
using Jipp.Host.Startup;

namespace Jipp.Host.Commands;

/// <summary>
/// <c>jipp [verb] [arguments] [--Key=Value …]</c>: no verb runs the host. Settings (with <c>=</c>) may follow any verb; flags without
/// <c>=</c> belong to the verb.
/// </summary>
internal sealed record CommandLine(string Verb, string[] Arguments, string[] Settings)
{
    public const string RunVerb = "run";

    private const string DemoScale = "--demo-scale";

    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int Locked = 3;

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("migrate", "migrate", "Bring the databases to the model of this program, then end.", MigrateVerb.Run),
        new("check", "check", "Check every invariant of the data and name what breaks one.", CheckVerb.Run),
        new("bounces", "bounces <folder>", "Read reports of failed deliveries and mark their mails as bounced.", BouncesVerb.Run),
        .. Modules.Rooms.SelectMany(room => room.Verbs),
    ];

    public bool WantsHelp => Arguments.Contains("--help") || Arguments.Contains("-h") || Verb is "help" or "--help" or "-h";

    public bool RunsHost => Verb == RunVerb;

    public static CommandLine Parse(string[] args)
    {
        // Tools that start the program for its services (migrations, tests) pass settings only.
        var verb = args.FirstOrDefault() is { } first && !first.StartsWith('-') && !first.Contains('=') ? first : RunVerb;
        var rest = args.Skip(args.FirstOrDefault() == verb ? 1 : 0).ToList();
        if (verb == RunVerb && rest.IndexOf(DemoScale) is >= 0 and var at)
        {
            rest[at] = $"--{MadeUpFolder.Setting}={rest.ElementAtOrDefault(at + 1)}";
            rest.RemoveRange(at + 1, Math.Min(1, rest.Count - at - 1));
        }

        var settings = rest.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=')).ToArray();
        return new(verb, [.. rest.Except(settings)], settings);
    }

    public async Task<int> Run(WebApplication app)
    {
        if (RunsHost)
        {
            return await RunVerbImplementation(app);
        }

        if (Verbs.SingleOrDefault(verb => verb.Name == Verb) is not { } known)
        {
            await Console.Error.WriteLineAsync($"Unknown verb: {Verb}. Try --help.");
            return BadInput;
        }

        app.UseJipp();
        return await OfflineVerb.Run(app, known, Arguments);
    }

    public static int PrintHelp(TextWriter output)
    {
        output.WriteLine("JIPP: the public service innovation network's system");
        output.WriteLine();
        output.WriteLine("  Jipp.Host [verb] [--Key=Value ...]");
        output.WriteLine();
        output.WriteLine($"  {"(none)", -34} Run the host.");
        output.WriteLine($"  {DemoScale + " N", -34} Run the host on N made-up records (\"{MadeUpData.Words}\") in an empty data folder.");
        foreach (var verb in Verbs)
        {
            output.WriteLine($"  {verb.Usage, -34} {verb.Help}");
        }

        output.WriteLine();
        output.WriteLine("Settings, after any verb, as --Key=Value, in appsettings.json or in the environment (Key__Sub):");
        output.WriteLine("  Data:Folder                 Databases, index, files, mail (data)");
        output.WriteLine("  Database:Provider           Sqlite or Postgres (Sqlite)");
        output.WriteLine("  Database:ConnectionString   For Postgres");
        output.WriteLine("  Urls                        Where the host listens (http://localhost:5080)");
        output.WriteLine("  Site:Url                    Address that links in mail use");
        output.WriteLine("  Mail:Smtp:Host, :Port, :User, :Password, :Security; Mail:From; Mail:Folder; Mail:Reports");
        output.WriteLine("  Samples:Import              true imports the sample innovations in Production too");
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 failed, 2 bad input and nothing written, 3 another process holds the data folder.");
        return Done;
    }

    private static async Task<int> RunVerbImplementation(WebApplication app)
    {
        using var folder = DataFolderLock.TryTake(app.Services);
        if (folder is null)
        {
            await Console.Error.WriteLineAsync("Another JIPP process holds this data folder. Stop it, or choose another with --Data:Folder=…");
            return Locked;
        }

        if (MadeUpFolder.Begin(app.Configuration, app.Services.GetRequiredService<DatabaseSettings>()) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return BadInput;
        }

        // Neither needs the other, and together they are half of a start.
        var preparing = Task.Run(() => Preparation.PrepareDatabases(app.Services, Console.Error));
        app.UseJipp();
        if (!await preparing)
        {
            return Failed;
        }

        await app.RunAsync();
        return Done;
    }
}
