using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.BuildingBlocks.Infrastructure.Modules;

/// <summary>What a module may add to while the host is composed.</summary>
public sealed class ModuleServices(Module module, IServiceCollection services, IConfiguration configuration, DatabaseSettings database)
{
    public IServiceCollection Services { get; } = services;

    public IConfiguration Configuration { get; } = configuration;

    public DatabaseSettings Database { get; } = database;

    /// <summary>
    /// The module's one context. <typeparamref name="TSqlite"/> and <typeparamref name="TPostgres"/> are the two-line heirs that own a
    /// migration set each; ask for <typeparamref name="TContext"/>.
    /// </summary>
    public void AddDatabase<TContext, TSqlite, TPostgres>()
        where TContext : ModuleDbContext
        where TSqlite : TContext
        where TPostgres : TContext
    {
        Services.AddSingleton(provider => new ModuleRuntime<TContext>(module, provider));
        Services.AddSingleton<ModuleRuntime>(provider => provider.GetRequiredService<ModuleRuntime<TContext>>());
        if (Database.Provider == DatabaseProvider.Sqlite)
        {
            Services.AddDbContext<TSqlite>(Database.Configure<TSqlite>(module.Name));
            Services.AddScoped<TContext>(provider => provider.GetRequiredService<TSqlite>());
        }
        else
        {
            Services.AddDbContext<TPostgres>(Database.Configure<TPostgres>(module.Name));
            Services.AddScoped<TContext>(provider => provider.GetRequiredService<TPostgres>());
        }
    }
}
