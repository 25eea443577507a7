using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>On PostgreSQL: hears at once of commits by other hosts on the same database. A notice lost with the connection is made up for on reconnecting.</summary>
internal sealed class ListenForCommits(DatabaseSettings database, CommitSignal commits, ILogger<ListenForCommits> log) : BackgroundService
{
    public const string Channel = "jipp_catalogue";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                log.LogWarning(failure, "Notices of other hosts cannot be heard, tried again in {Seconds} s", Pause.TotalSeconds);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        // A connection of its own that stays open; the keep-alive finds out when the server has gone silently.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        connection.Notification += (_, notice) =>
        {
            if (notice.Payload != commits.Host)
            {
                commits.Raise();
            }
        };
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        commits.Raise();
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }
}
