using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.Host.Startup;

/// <summary>What must be so before the host or a verb touches data.</summary>
internal static class Preparation
{
    /// <summary>
    /// The embedded databases migrate themselves. On PostgreSQL several hosts may run, so a person says when: with migrations pending
    /// nothing starts.
    /// </summary>
    public static async Task<bool> PrepareDatabases(IServiceProvider services, TextWriter errors)
    {
        var migrator = services.GetRequiredService<Migrator>();
        if (services.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite)
        {
            await migrator.Migrate(CancellationToken.None);
            return true;
        }

        var pending = await migrator.Pending(CancellationToken.None);
        if (pending.Count == 0)
        {
            return true;
        }

        await errors.WriteLineAsync($"The database lacks {pending.Count} migrations, the first is {pending[0]}. Run the verb \"migrate\" once, then start again.");
        return false;
    }
}
