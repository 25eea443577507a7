using Jipp.BuildingBlocks.Infrastructure.Scheduling;

namespace Jipp.Host.Startup;

/// <summary>Tells the scheduler which commands the modules want to recur.</summary>
internal sealed class RecurringCommands(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.DeclareRecurringCommands();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
