using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Delivers for as long as the host runs: one loop per module, woken by commits, with a poll as safety net.</summary>
internal sealed class DeliveryWorker(ModuleRegistry modules, Dispatcher dispatcher, ILogger<DeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(modules.All.Select(module => Deliver(module, stoppingToken)));

    private async Task Deliver(ModuleRuntime module, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await dispatcher.DeliverBatch(module, stop) == 0)
                {
                    await module.OutboxSignal.Wait(Poll, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Delivery from {Module} stopped, tried again in {Seconds} s", module.Name, Poll.TotalSeconds);
                await module.OutboxSignal.Wait(Poll, CancellationToken.None);
            }
        }
    }
}

public static class OutboxDrain
{
    /// <summary>
    /// Delivers until no outbox has a due message: after verbs, in the first run and in tests. Messages that wait for a later attempt
    /// are left. Returns how many messages were seen, by module.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, int>> DrainOutboxes(this IServiceProvider services, CancellationToken ct)
    {
        var dispatcher = services.GetRequiredService<Dispatcher>();
        var modules = services.GetRequiredService<ModuleRegistry>().All;
        var seen = modules.ToDictionary(module => module.Name, _ => 0);
        int round;
        do
        {
            round = 0;
            foreach (var module in modules)
            {
                for (int batch; (batch = await dispatcher.DeliverBatch(module, ct)) > 0; round += batch)
                {
                    seen[module.Name] += batch;
                }
            }
        } while (round > 0);

        return seen;
    }
}
