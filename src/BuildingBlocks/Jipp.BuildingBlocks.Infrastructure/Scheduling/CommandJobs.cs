using Hangfire;
using Jipp.BuildingBlocks.Infrastructure.Modules;

namespace Jipp.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>What Hangfire calls: it says when, the module's command says what. A missed or failed run is made up by the next.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class CommandJobs(IReadOnlyList<Module> modules, IServiceProvider services)
{
    [OneRunAtATime]
    [JobDisplayName("{0}")]
    public async Task Run(string id, CancellationToken ct)
    {
        // A run that was planned by an older version, of a command that nobody declares any more, has nothing to do.
        var recurring = RecurringCommandsOf(modules).SingleOrDefault(command => command.Id == id);
        if (recurring is not null && await recurring.Send(services, ct) is { } refusal)
        {
            throw new InvalidOperationException($"{id} was refused: {refusal.Code}");
        }
    }

    internal static IEnumerable<RecurringCommand> RecurringCommandsOf(IReadOnlyList<Module> modules) => modules.SelectMany(CommandsOf);

    private static IReadOnlyList<RecurringCommand> CommandsOf(Module module)
    {
        var schedule = new ModuleSchedule(module.Name);
        module.Schedule(schedule);
        return schedule.Commands;
    }
}
