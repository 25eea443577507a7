using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Web;
using Jipp.Host.Commands;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Host.Startup;

/// <summary>How far the first run is. The host answers from the start; pages say "memuat data…" until it is ready.</summary>
internal sealed class FirstRunState(DatabaseSettings database)
{
    private volatile bool _ready = File.Exists(MarkerIn(database));
    private volatile string? _failure;

    public bool IsReady => _ready;

    /// <summary>Type of the exception that ended the last attempt; null while all is well.</summary>
    public string? Failure => _failure;

    public void Finished() => (_failure, _ready) = (null, true);

    public void Failed(Exception failure) => _failure = failure.GetType().Name;

    /// <summary>The file that says which version of the program has filled the folder.</summary>
    public static string MarkerIn(DatabaseSettings database) => Path.Combine(database.Folder, "first-run.txt");
}

/// <summary>
/// Loads directory, hubs and editions; in Development (or with <c>Samples:Import</c>) the samples; in Development demo accounts. Done once
/// per data folder and program version, tried again after a failure; every step is idempotent.
/// </summary>
internal sealed class FirstRun(
    FirstRunState state,
    IReadOnlyList<Module> modules,
    ModuleRegistry registry,
    DatabaseSettings database,
    IHostEnvironment environment,
    IConfiguration configuration,
    MadeUpData madeUp,
    IServiceProvider services,
    ILogger<FirstRun> log
) : BackgroundService
{
    private static readonly string Version = typeof(FirstRun).Assembly.ManifestModule.ModuleVersionId.ToString();

    private string Marker => FirstRunState.MarkerIn(database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // With data there, a newer program only brings its reference data up to date, which nobody has to wait for.
        var before = File.Exists(Marker) ? await File.ReadAllTextAsync(Marker, stoppingToken) : null;
        for (var pause = TimeSpan.FromSeconds(2); before != Version; pause = TimeSpan.FromSeconds(Math.Min(pause.TotalSeconds * 2, 60)))
        {
            try
            {
                await Load(isNew: before is null, stoppingToken);
                await File.WriteAllTextAsync(Marker, Version, stoppingToken);

                // Loading took more memory than serving will for days; given back before anybody is served.
                Memory.GiveBack();
                state.Finished();
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                state.Failed(failure);
                log.LogError(failure, "The first run failed and is tried again in {Seconds} s", pause.TotalSeconds);
                await Task.Delay(pause, stoppingToken);
            }
        }
    }

    /// <summary>
    /// Waits until every event has had its effect. The delivery worker runs beside us and may hold messages under its lease, which a drain
    /// does not see; what failed is left to its back-off.
    /// </summary>
    private async Task Settle(CancellationToken ct)
    {
        while (true)
        {
            await services.DrainOutboxes(ct);
            var underway = false;
            foreach (var module in registry.All)
            {
                await using var scope = services.CreateAsyncScope();
                underway |= await ModuleRegistry.Context(scope.ServiceProvider, module).Outbox.AnyAsync(message => message.NextAttemptAt != null && message.Failures == 0, ct);
            }

            if (!underway)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private async Task Load(bool isNew, CancellationToken ct)
    {
        List<FirstRunStage> stages = [FirstRunStage.ReferenceData];
        if (isNew && (environment.IsDevelopment() || madeUp.Is || configuration.GetValue<bool>("Samples:Import")))
        {
            stages.Add(FirstRunStage.Samples);
        }

        if (isNew && environment.IsDevelopment())
        {
            stages.Add(FirstRunStage.DemoAccounts);
        }

        foreach (var stage in stages)
        {
            foreach (var module in modules)
            {
                await module.Load(stage, services, ct);
            }

            await Settle(ct);
            log.LogInformation("First run: {Stage} loaded", stage);
        }

        if (stages.Contains(FirstRunStage.DemoAccounts))
        {
            // So that a person who tries the program finds the first letters at once, not at the next round within mail hours.
            var remind = CommandLine.Verbs.Single(verb => verb.Name == "remind");
            await remind.Run(new VerbContext(services, [], TextWriter.Null, TextWriter.Null, ct));
        }
    }
}
