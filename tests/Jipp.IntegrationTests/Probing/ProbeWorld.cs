using System.Data.Common;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Probes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Jipp.IntegrationTests.Probing;

/// <summary>The building blocks with two probe modules on fresh tables, for one test.</summary>
public sealed class ProbeWorld : IAsyncDisposable
{
    private readonly List<ProbeHost> _others = [];

    private ProbeWorld(DatabaseProvider provider, string folder, string connectionString, FakeTimeProvider clock, ProbeHost host) =>
        (Provider, Folder, ConnectionString, Clock, Host) = (provider, folder, connectionString, clock, host);

    public DatabaseProvider Provider { get; }

    public string Folder { get; }

    public string ConnectionString { get; }

    public FakeTimeProvider Clock { get; }

    public ProbeHost Host { get; }

    public Interference Interference => Host.Interference;

    public static async Task<ProbeWorld> Create(
        DatabaseProvider provider,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        bool tables = true
    )
    {
        var connection =
            provider == DatabaseProvider.Sqlite ? "" : await PostgresCluster.CreateDatabase(await PostgresServer.ConnectionString(), $"probe_{Guid.NewGuid():N}"[..20]);
        var folder = Directory.CreateTempSubdirectory("jipp-probe-").FullName;
        var clock = Testing.Clock.New();
        var host = ProbeHost.Build(provider, folder, connection, clock, settings, services);
        if (tables)
        {
            await host.CreateTables();
        }

        return new(provider, folder, connection, clock, host);
    }

    /// <summary>Another host on the same data, as after a restart or beside the first.</summary>
    public ProbeHost Another(Action<IServiceCollection>? services = null)
    {
        var other = ProbeHost.Build(Provider, Folder, ConnectionString, Clock, null, services);
        _others.Add(other);
        return other;
    }

    public async Task<Guid> Take(string? text = null)
    {
        var id = Guid.CreateVersion7();
        var result = await Host.Take(id, text ?? $"catatan {id}");
        Assert.True(result.IsSuccess, result.Error?.Code);
        return id;
    }

    public async Task<List<Guid>> TakeMany(int count)
    {
        List<Guid> ids = [];
        for (var taken = 0; taken < count; taken++)
        {
            ids.Add(await Take());
        }

        return ids;
    }

    /// <summary>Lets failed messages come due again, and delivers.</summary>
    public async Task DrainAfter(TimeSpan pause)
    {
        Clock.Advance(pause);
        await Host.Drain();
    }

    /// <summary>Effects as "text reaction" pairs would hide doubles; these are counts per note and reaction.</summary>
    public async Task<Dictionary<string, int>> Effects(Guid note) =>
        (await Sql("readers", $"SELECT \"Reaction\" FROM effects WHERE \"NoteId\" = '{Stored(note)}'"))
            .GroupBy(reaction => reaction)
            .ToDictionary(group => group.Key, group => group.Count());

    public async Task<int> Number(string module, string sql) => int.Parse((await Sql(module, sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    public Task<int> Undelivered(string module = "notes") => Number(module, "SELECT COUNT(*) FROM outbox WHERE \"DeliveredAt\" IS NULL");

    public Task<int> Parked(string module = "notes") => Number(module, "SELECT COUNT(*) FROM outbox WHERE \"ParkedAt\" IS NOT NULL");

    /// <summary>First column of all rows.</summary>
    public async Task<IReadOnlyList<string>> Sql(string module, string sql)
    {
        await using DbConnection connection =
            Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection($"Data Source={Path.Combine(Folder, module + ".db")};Default Timeout=30")
                : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Provider == DatabaseProvider.Postgres ? $"SET search_path TO {module}; {sql}" : sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        return rows;
    }

    /// <summary>A guid as this database writes it in text.</summary>
    public string Stored(Guid id) => Provider == DatabaseProvider.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    public ModuleRuntime Module(string name, ProbeHost? host = null) => (host ?? Host).Services.GetRequiredService<ModuleRegistry>().Named(name);

    internal Dispatcher Dispatcher(ProbeHost? host = null) => (host ?? Host).Services.GetRequiredService<Dispatcher>();

    /// <summary>Every note had each reaction's effect exactly once, its echo came back once, and nothing waits or is parked.</summary>
    public async Task AssertExactlyOneEffectEach(int notes)
    {
        Assert.Equal(notes, await Number("notes", "SELECT COUNT(*) FROM notes"));
        Assert.Equal(notes, await Number("notes", "SELECT COUNT(*) FROM outbox"));
        Assert.Equal(0, await Undelivered());
        Assert.Equal(0, await Undelivered("readers"));
        foreach (var reaction in new[] { "CopyNote", "CountNotes", "TallyNotes", "EchoNote" })
        {
            Assert.Equal(notes, await Number("readers", $"SELECT COUNT(*) FROM effects WHERE \"Reaction\" = '{reaction}'"));
            Assert.Equal(notes, await Number("readers", $"SELECT COUNT(DISTINCT \"NoteId\") FROM effects WHERE \"Reaction\" = '{reaction}'"));
        }

        Assert.Equal(notes, await Number("readers", "SELECT COALESCE(SUM(\"Count\"), 0) FROM counters WHERE \"Id\" = 1"));
        Assert.Empty(await Sql("notes", "SELECT \"Text\" || ' echoed ' || \"Echoes\" FROM notes WHERE \"Echoes\" <> 1"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _others.Prepend(Host))
        {
            await host.DisposeAsync();
        }

        if (Provider == DatabaseProvider.Postgres)
        {
            await PostgresCluster.DropDatabase(ConnectionString);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Base of tests that each have a world of their own.</summary>
public abstract class ProbeTests(DatabaseProvider provider)
{
    protected DatabaseProvider Provider => provider;

    protected Task<ProbeWorld> World(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null) =>
        ProbeWorld.Create(provider, settings, services);
}

/// <summary>How often a fault is repeated: few times in every run, in full by the build target <c>Faults</c> (<c>JIPP_FAULTS=full</c>).</summary>
internal static class FaultCount
{
    public static int Of(int small, int full) => Environment.GetEnvironmentVariable("JIPP_FAULTS") == "full" ? full : small;
}
