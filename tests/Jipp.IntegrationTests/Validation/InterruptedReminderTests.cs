using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The database goes away while nudges are claimed, at any statement and for a while: afterwards everybody has one digest.</summary>
public sealed class InterruptedReminderTests(PostgresHost fixture) : IClassFixture<PostgresHost>
{
    private const int People = 120;
    private const int RecordsEach = 4;

    [SkippableFact]
    public async Task A_database_that_is_cut_off_again_and_again_loses_and_doubles_nothing()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        List<Guid> people = [];
        for (var agency = 0; agency < People; agency++)
        {
            people.Add(await world.Hold("agency", $"33.{agency:000}"));
        }

        await world.Tell([
            .. Enumerable
                .Range(0, People * RecordsEach)
                .Select(number => new InnovationPublishedV1(
                    ValidationWorld.Record(Guid.CreateVersion7(), $"{number:000000}", $"Inovasi {number}", $"33.{number % People:000}"),
                    host.Clock.GetUtcNow(),
                    1
                )),
        ]);

        var (random, failures, cut) = (new Random(20261130), 0, new TaskCompletionSource());
        var senders = Enumerable.Range(0, 4).Select(_ => Send()).ToList();
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(host.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString))
        {
            await server.OpenAsync();
            for (var round = 0; round < 30; round++)
            {
                var away = round % 10 == 3;
                await Say(server, away ? "ALTER DATABASE \"{0}\" WITH ALLOW_CONNECTIONS false" : "SELECT 1");
                await Say(server, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'");
                await Task.Delay(away ? 400 : random.Next(0, 40));
                await Say(server, away ? "ALTER DATABASE \"{0}\" WITH ALLOW_CONNECTIONS true" : "SELECT 1");
            }
        }

        cut.SetResult();
        await Task.WhenAll(senders);

        Assert.True(failures > 0, "Nobody was at work while the database was away.");
        Assert.Equal(0, (await world.Nudge()).People);
        Assert.Equal(people.Order(), (await host.Db<ValidationDbContext, List<Guid>>(context => context.Digests.Select(digest => digest.PersonId).ToListAsync())).Order());
        Assert.Equal(People, await host.Db<ValidationDbContext, int>(context => context.Mail.CountAsync()));
        Assert.Equal(People * RecordsEach, await host.Db<ValidationDbContext, int>(context => context.Nudges.CountAsync(nudge => nudge.State == NudgeState.Sent)));
        Assert.Empty(await world.Broken());

        async Task Send()
        {
            await Task.Yield();
            for (var last = false; !last; )
            {
                last = cut.Task.IsCompleted;
                try
                {
                    await world.Nudge();
                }
                catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or DbUpdateException or IOException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        }

        async Task Say(NpgsqlConnection server, string sql)
        {
            await using var command = new NpgsqlCommand(string.Format(null, sql, new NpgsqlConnectionStringBuilder(host.ConnectionString).Database), server);
            await command.ExecuteNonQueryAsync();
        }
    }
}
