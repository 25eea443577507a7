using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Where data lives: <c>Data:Folder</c> (databases, index, files, mail), <c>Database:Provider</c>, <c>Database:ConnectionString</c>.
/// SQLite has a file per module, PostgreSQL a schema per module.
/// </summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string Folder, string ConnectionString)
{
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var provider = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        var connection = configuration["Database:ConnectionString"] ?? "";
        if (provider == DatabaseProvider.Postgres && connection.Length == 0)
        {
            throw new InvalidOperationException("Database:Provider is Postgres, but Database:ConnectionString is empty.");
        }

        // The same few hundred statements all day: each connection parses and plans them once. What the setting says itself comes last and wins.
        return new(provider, Path.GetFullPath(configuration["Data:Folder"] ?? "data"), $"Max Auto Prepare=200;{connection}");
    }

    public string SqliteFile(string module) => Path.Combine(Folder, $"{module}.db");

    internal Action<DbContextOptionsBuilder> Configure<TContext>(string module)
        where TContext : DbContext =>
        options =>
        {
            // An aggregate's parts are few: one joined query is cheaper than several. That no model is ahead of its migrations is the build's to find, not
            // a start's, which would work out each model for it. Set alike for all contexts, so that they share EF's services.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, RelationalEventId.PendingModelChangesWarning));
            if (Provider == DatabaseProvider.Sqlite)
            {
                options.UseSqlite($"Data Source={SqliteFile(module)};Default Timeout=30").AddInterceptors(SqlitePragmas.Instance);
            }
            else
            {
                UsePostgres(options, module);
            }
        };

    /// <summary>A method of its own, so that a process on SQLite does not load what it never uses.</summary>
    private void UsePostgres(DbContextOptionsBuilder options, string module) =>
        options.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", module));
}
