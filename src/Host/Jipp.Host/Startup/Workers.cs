namespace Jipp.Host.Startup;

/// <summary>
/// Starts everything that works in the background (delivery, mail, schedule, index) when the first request is answered, at the latest after
/// <see cref="Patience"/>: who starts the program does not wait for work that nobody waits for. An empty data folder is filled at once.
/// </summary>
internal sealed class Workers([FromKeyedServices(Workers.Key)] IEnumerable<IHostedService> workers, FirstRunState firstRun, TimeProvider clock) : BackgroundService
{
    private const string Key = "workers";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void FirstRequestAnswered() => _answered.TrySetResult();

    /// <summary>Takes over every hosted service declared so far; the web server's is declared after all others.</summary>
    public static void TakeOver(IServiceCollection services)
    {
        foreach (var declared in services.Where(service => service.ServiceType == typeof(IHostedService) && !service.IsKeyedService).ToList())
        {
            services.Remove(declared);
            services.Add(
                declared.ImplementationFactory is { } create
                    ? new ServiceDescriptor(typeof(IHostedService), Key, (provider, _) => create(provider), ServiceLifetime.Singleton)
                    : new ServiceDescriptor(typeof(IHostedService), Key, declared.ImplementationType!, ServiceLifetime.Singleton)
            );
        }

        services.AddSingleton<Workers>();
        services.AddHostedService(provider => provider.GetRequiredService<Workers>());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (firstRun.IsReady)
        {
            await Task.WhenAny(_answered.Task, Task.Delay(Patience, clock, stoppingToken));
        }

        List<IHostedService> started = [];
        try
        {
            foreach (var worker in workers)
            {
                await worker.StartAsync(stoppingToken);
                started.Add(worker);
            }

            // What one of them cannot bear ends the host, as if the host had started it itself.
            await foreach (var ended in Task.WhenEach(started.OfType<BackgroundService>().Select(worker => worker.ExecuteTask!)).WithCancellation(stoppingToken))
            {
                await ended;
            }

            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            await Task.WhenAll(started.Select(worker => worker.StopAsync(CancellationToken.None)));
        }
    }
}
