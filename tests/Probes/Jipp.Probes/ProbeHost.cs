using System.Data.Common;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Startup;
using Jipp.Probes.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Probes;

/// <summary>The building blocks with two probe modules and nothing else, without workers.</summary>
public sealed class ProbeHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ProbeHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public Interference Interference => Services.GetRequiredService<Interference>();

    public static ProbeHost Build(
        DatabaseProvider provider,
        string folder,
        string connectionString,
        TimeProvider clock,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null
    )
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
            {
                ["Workers:Enabled"] = "false",
                ["Data:Folder"] = folder,
                ["Database:Provider"] = provider.ToString(),
                ["Database:ConnectionString"] = connectionString,
            }
        );
        builder.Services.AddSingleton(clock);
        builder.Services.AddModules([new NotesModule(), new ReadersModule()], builder.Configuration);
        builder.Services.AddRunning(builder.Configuration);
        builder.Services.AddSingleton<CommitWatch>();
        builder.Services.ConfigureDbContext<SqliteReadersDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<CommitWatch>()));
        builder.Services.ConfigureDbContext<PostgresReadersDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<CommitWatch>()));
        services?.Invoke(builder.Services);
        return new(builder.Build());
    }

    /// <summary>Tables straight from the model, of these modules or of all.</summary>
    public async Task CreateTables(params string[] modules)
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var module in Services.GetRequiredService<ModuleRegistry>().All.Where(module => modules.Length == 0 || modules.Contains(module.Name)))
        {
            var creator = ModuleRegistry.Context(scope.ServiceProvider, module).GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync())
            {
                await creator.CreateAsync();
            }

            await creator.CreateTablesAsync();
        }
    }

    public Task<TResult> Send<TCommand, TResult>(TCommand command)
        where TCommand : ICommand<TResult>
        where TResult : IResult<TResult> => Services.SendAsSystem<TCommand, TResult>("verb:probe", command, CancellationToken.None);

    public Task<Result> Take(Guid id, string text) => Send<TakeNote, Result>(new TakeNote(id, text));

    public async Task<int> Drain() => (await Services.DrainOutboxes(CancellationToken.None)).Values.Sum();

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class CommitWatch(Interference interference) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            interference.AfterEffectsCommitted();
            return Task.CompletedTask;
        }
    }
}
