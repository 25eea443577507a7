using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Search;

internal static class SearchServices
{
    /// <summary>The catalogue's index with its follower. Call after the database is declared.</summary>
    public static void AddCatalogueSearch(this ModuleServices module)
    {
        var services = module.Services;
        services.AddSingleton<CommitSignal>();
        services.AddSingleton<SignalCommits>();
        services.AddSingleton<ICatalogueFeed, CatalogueFeed>();
        services.AddSingleton<CatalogueIndex>();
        services.AddSingleton<ICatalogueIndex>(provider => provider.GetRequiredService<CatalogueIndex>());
        if (module.Configuration.GetValue("Workers:Enabled", true))
        {
            services.AddHostedService<IndexFollower>();
            if (DatabaseSettings.From(module.Configuration).Provider == DatabaseProvider.Postgres)
            {
                services.AddHostedService<ListenForCommits>();
            }
        }

        services.ConfigureDbContext<SqliteInnovationsDbContext>(Follow);
        services.ConfigureDbContext<PostgresInnovationsDbContext>(Follow);
    }

    private static void Follow(IServiceProvider provider, DbContextOptionsBuilder options) => options.AddInterceptors(provider.GetRequiredService<SignalCommits>());
}
