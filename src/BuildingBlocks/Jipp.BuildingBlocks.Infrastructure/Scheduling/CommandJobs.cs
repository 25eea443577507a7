using Hangfire;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>What Hangfire calls: it says when, the module's command says what. A missed or failed run is made up by the next.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class CommandJobs(IReadOnlyList<Module> modules, IServiceProvider services, ILogger<CommandJobs> log)
{
    [DisableConcurrentExecution(timeoutInSeconds: 0)]
    [JobDisplayName("{0}")]
    public async Task Run(string id, CancellationToken ct)
    {
        var recurring = RecurringCommandsOf(modules).SingleOrDefault(command => command.Id == id);
        if (recurring is null)
        {
            log.LogWarning("Job {Job} is no longer declared", id);
        }
        else if (await recurring.Send(services, ct) is { } refusal)
        {
            throw new InvalidOperationException($"{id} was refused: {refusal.Code}");
        }
    }

    internal static IEnumerable<RecurringCommand> RecurringCommandsOf(IReadOnlyList<Module> modules)
    {
        foreach (var module in modules)
        {
            var schedule = new ModuleSchedule(module.Name);
            module.Schedule(schedule);
            foreach (var command in schedule.Commands)
            {
                yield return command;
            }
        }
    }
}
