using System.Collections.Concurrent;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Commands;
using Jipp.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Jipp.Testing;

/// <summary>Composes hosts. Databases are migrated and filled once per process and kind, then copied.</summary>
internal static class HostStarter
{
    private static readonly ConcurrentDictionary<(DatabaseProvider Provider, HostData Data), Lazy<Task<HostDatabase>>> Templates = new();

    public static async Task<JippHost> Start(HostOptions options)
    {
        var template = await Templates.GetOrAdd((options.Provider, options.Data), kind => new(() => Fill(kind.Provider, kind.Data))).Value;
        return await Start(options, await HostDatabase.Create(options.Provider, template));
    }

    /// <summary>The program's services without a database behind them: for looking at the composition itself.</summary>
    public static WebApplication ComposeOnly(DatabaseProvider provider) =>
        Compose(
            new HostOptions { Provider = provider },
            new HostDatabase(provider, Path.Combine(Path.GetTempPath(), "jipp-nowhere"), "Host=/nowhere;Database=nothing"),
            Clock.New(),
            validate: true
        );

    private static async Task<JippHost> Start(HostOptions options, HostDatabase database)
    {
        var clock = Clock.New();
        var app = Compose(options, database, clock);
        app.Services.GetRequiredService<FirstRunState>().Finished();
        await app.StartAsync();
        return new JippHost(app, database, clock);
    }

    private static async Task<HostDatabase> Fill(DatabaseProvider provider, HostData data)
    {
        var below = data == HostData.Empty ? null : await Templates.GetOrAdd((provider, data - 1), kind => new(() => Fill(kind.Provider, kind.Data))).Value;
        var database = await HostDatabase.Create(provider, below);
        await using (var app = Compose(new HostOptions { Provider = provider }, database, Clock.New()))
        {
            await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
            foreach (var stage in StagesOf(data))
            {
                foreach (var module in app.Services.GetRequiredService<IReadOnlyList<Module>>())
                {
                    await module.Load(stage, app.Services, CancellationToken.None);
                }

                await app.Services.DrainOutboxes(CancellationToken.None);
            }
        }

        database.Release();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        return database;
    }

    /// <summary>What this kind of data adds to the one below it.</summary>
    private static FirstRunStage[] StagesOf(HostData data) =>
        data switch
        {
            HostData.Empty => [],
            HostData.Reference => [FirstRunStage.ReferenceData],
            _ => [FirstRunStage.Samples, FirstRunStage.DemoAccounts],
        };

    /// <param name="validate">That every registered service can be made; the program itself has no time for it at each start.</param>
    private static WebApplication Compose(HostOptions options, HostDatabase database, FakeTimeProvider clock, bool validate = false)
    {
        var line = CommandLine.Parse([]);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "Jipp.Host",
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = options.Environment,
            }
        );
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(options.Settings)
            {
                ["Workers:Enabled"] = "false",
                ["Data:Folder"] = database.Folder,
                ["Database:Provider"] = database.Provider.ToString(),
                ["Database:ConnectionString"] = database.ConnectionString,
                ["Urls"] = "http://127.0.0.1:0",
            }
        );
        builder.AddJipp(line);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, validate));

        builder.Services.AddSingleton<ILoggerFactory>(new ErrorLog());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddTestSignIn();

        // No job runs here, and Hangfire's own storage would make its tables in every test's database.
        builder.Services.AddSingleton<Hangfire.JobStorage>(new Hangfire.InMemory.InMemoryStorage());
        builder.Services.AddSingleton<Hangfire.IGlobalConfiguration>(Hangfire.GlobalConfiguration.Configuration);
        if (!options.RealPort)
        {
            builder.WebHost.UseTestServer();
        }

        options.Services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseJipp();
        return app;
    }
}
