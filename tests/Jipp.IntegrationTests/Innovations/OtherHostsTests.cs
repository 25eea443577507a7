using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Several hosts on one PostgreSQL: each hears at once what another has committed.</summary>
public sealed class OtherHostsTests(PostgresHostWithReference fixture) : IClassFixture<PostgresHostWithReference>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task A_commit_wakes_the_follower_of_another_host_and_a_save_that_is_rolled_back_does_not()
    {
        var host = fixture.Host;
        using var signal = new CommitSignal();
        await using var other = await Listen(host, signal);
        await other.Store(Title("Sumur resapan"), rollBack: true);
        Assert.Equal(1, signal.Count);

        await other.Store(Title("Sumur bor"), rollBack: false);
        await Heard(signal, 2);
        await other.CutConnections(); // Notices come in order: one of the save that was rolled back would have come by now.

        await Heard(signal, 3);
    }

    [SkippableFact]
    public async Task A_host_whose_connection_was_cut_hears_again_and_looks_for_what_it_missed()
    {
        var host = fixture.Host;
        using var signal = new CommitSignal();
        await using var other = await Listen(host, signal);

        await other.CutConnections();

        await Heard(signal, 2);
        await other.Store(Title("Embung desa"), rollBack: false);
        await Heard(signal, 3);
    }

    private static async Task Heard(CommitSignal signal, int times)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (signal.Count < times)
        {
            await signal.Wait(Limit, limit.Token);
        }

        Assert.Equal(times, signal.Count);
    }

    private static Innovation Title(string title) => CatalogueRecords.Published(title);

    private static async Task<Listening> Listen(JippHost host, CommitSignal signal)
    {
        var name = $"listener-{Guid.NewGuid():N}";
        var settings = host.Services.GetRequiredService<DatabaseSettings>();
        var listener = new ListenForCommits(
            settings with
            {
                ConnectionString = $"{settings.ConnectionString};Application Name={name}",
            },
            signal,
            NullLogger<ListenForCommits>.Instance
        );
        await listener.StartAsync(CancellationToken.None);
        await Heard(signal, 1); // It listens, and has looked for what came before.
        return new(host, listener, name);
    }

    private sealed class Listening(JippHost host, ListenForCommits listener, string name) : IAsyncDisposable
    {
        public Task<int> Store(Innovation record, bool rollBack) =>
            host.Db<InnovationsDbContext, int>(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                db.Innovations.Add(record);
                var saved = await db.SaveChangesAsync();
                await (rollBack ? transaction.RollbackAsync() : transaction.CommitAsync());
                return saved;
            });

        public async Task CutConnections()
        {
            await using var connection = new NpgsqlConnection(host.ConnectionString);
            await connection.OpenAsync();
            await using var cut = new NpgsqlCommand("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = @name", connection);
            cut.Parameters.AddWithValue("name", name);
            Assert.Equal(1L, await cut.ExecuteScalarAsync());
        }

        public async ValueTask DisposeAsync()
        {
            await listener.StopAsync(CancellationToken.None);
            listener.Dispose();
        }
    }
}
