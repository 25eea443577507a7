using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>Hangfire in memory beside SQLite (one process), in the database beside PostgreSQL (any number of hosts).</summary>
public static class HangfireScheduling
{
    public static IServiceCollection AddScheduling(this IServiceCollection services, DatabaseSettings database, bool runJobs)
    {
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (database.Provider == DatabaseProvider.Sqlite)
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
                return;
            }

            UsePostgres(hangfire, database.ConnectionString);
        });
        if (runJobs)
        {
            services.AddHangfireServer(server => server.WorkerCount = 2);
        }

        return services;
    }

    private static void UsePostgres(IGlobalConfiguration hangfire, string connection) => hangfire.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(connection));

    /// <summary>Declares every recurring command anew and forgets those no module declares any more.</summary>
    public static void DeclareRecurringCommands(this IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        var declared = CommandJobs.RecurringCommandsOf(services.GetRequiredService<IReadOnlyList<Module>>()).ToList();
        foreach (var command in declared)
        {
            jobs.AddOrUpdate<CommandJobs>(command.Id, run => run.Run(command.Id, CancellationToken.None), command.Cron);
        }

        using var connection = services.GetRequiredService<JobStorage>().GetConnection();
        foreach (var forgotten in connection.GetRecurringJobs().Select(job => job.Id).Except(declared.Select(command => command.Id)).ToList())
        {
            jobs.RemoveIfExists(forgotten);
        }
    }
}
