using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Hears on PostgreSQL of changes that other hosts committed. What is missed while the connection is down, the follower's poll finds.</summary>
internal sealed class OtherHosts(DatabaseSettings data, CommitSignal commits, TimeProvider time, ILogger<OtherHosts> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Listens until cancelled or the connection fails.</summary>
    public async Task Listen(Action? listening, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(data.ConnectionString);
        await connection.OpenAsync(stop);
        connection.Notification += (_, _) => commits.Raise();
        await using (var command = new NpgsqlCommand($"LISTEN {SignalCommits.Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        listening?.Invoke();
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(listening: null, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
            {
                log.LogWarning("Changes of other hosts are not heard ({Failure}); the poll finds them meanwhile", failure.Message);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }
}
