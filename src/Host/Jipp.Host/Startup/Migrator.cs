using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Host.Startup;

/// <summary>Brings every module's database to the model of this program.</summary>
internal sealed class Migrator(ModuleRegistry modules, IServiceScopeFactory scopes, DatabaseSettings settings)
{
    /// <summary>Names of migrations that are not applied yet, as <c>module/migration</c>.</summary>
    public async Task<IReadOnlyList<string>> Pending(CancellationToken ct)
    {
        List<string> pending = [];
        foreach (var module in modules.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = ModuleRegistry.Context(scope.ServiceProvider, module).Database;
            pending.AddRange((await database.GetPendingMigrationsAsync(ct)).Select(migration => $"{module.Name}/{migration}"));
        }

        return pending;
    }

    /// <summary>
    /// Applies what is pending and returns its names. On SQLite a filled file is copied first, since a rebuilt table cannot be rolled back.
    /// Databases of different modules do not know each other, so they are brought up side by side: most of the time goes into building
    /// the models.
    /// </summary>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken ct)
    {
        Directory.CreateDirectory(settings.Folder);
        var applied = await Task.WhenAll(modules.All.Select(module => Task.Run(() => Migrate(module, ct), ct)));
        return [.. applied.SelectMany(names => names)];
    }

    private async Task<IEnumerable<string>> Migrate(ModuleRuntime module, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = ModuleRegistry.Context(scope.ServiceProvider, module);
        if (settings.Provider == DatabaseProvider.Sqlite && File.Exists(settings.SqliteFile(module.Name)))
        {
            await ForgetAbandonedLock(context, ct);
        }

        List<string> pending = [.. await context.Database.GetPendingMigrationsAsync(ct)];
        if (pending.Count == 0)
        {
            return pending;
        }

        if (settings.Provider == DatabaseProvider.Sqlite && (await context.Database.GetAppliedMigrationsAsync(ct)).Any())
        {
            await Copy(context, module.Name, pending[^1], ct);
        }

        await context.Database.MigrateAsync(ct);
        return pending.Select(migration => $"{module.Name}/{migration}");
    }

    /// <summary>A process killed while migrating leaves its lock row, for which the next would wait for ever. Only we hold the folder, so it is nobody's.</summary>
    private static async Task ForgetAbandonedLock(ModuleDbContext context, CancellationToken ct)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }
        catch (SqliteException absent) when (absent.SqliteErrorCode == 1)
        {
            // No such table: nobody ever migrated this file.
        }
    }

    private async Task Copy(ModuleDbContext context, string module, string migration, CancellationToken ct)
    {
        var folder = Path.Combine(settings.Folder, "before-migration");
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, $"{module}-{migration}.db");
        File.Delete(copy);
        await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
    }
}
