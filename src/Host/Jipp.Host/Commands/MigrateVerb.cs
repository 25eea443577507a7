using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Host.Startup;

namespace Jipp.Host.Commands;

internal static class MigrateVerb
{
    public static async Task<int> Run(VerbContext context)
    {
        var applied = await context.Services.GetRequiredService<Migrator>().Migrate(context.Cancellation);
        foreach (var migration in applied)
        {
            await context.Out.WriteLineAsync($"applied {migration}");
        }

        await context.Out.WriteLineAsync(applied.Count == 0 ? "Nothing to migrate." : $"{applied.Count} migrations applied.");
        return CommandLine.Done;
    }
}
