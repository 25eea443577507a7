using System.Diagnostics;
using Npgsql;

namespace Jipp.Testing;

/// <summary>
/// A PostgreSQL for tests: the one that <c>JIPP_TEST_POSTGRES</c> names (a connection string with the right to create databases), else
/// a throw-away cluster of the installed server binaries, without fsync, gone when this process is gone however it ends.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<PostgresCluster?>> Shared = new(StartOrFind);

    private static string _reason = "";

    /// <summary>Connection string of the maintenance database. Skips the test when there is no server; with CI=true that fails it.</summary>
    public static async Task<string> ConnectionString()
    {
        if (await Shared.Value is { } cluster)
        {
            return cluster.ConnectionString;
        }

        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"CI must test PostgreSQL. {_reason}");
        }

        Skip.If(true, _reason);
        throw new UnreachableException();
    }

    private static async Task<PostgresCluster?> StartOrFind()
    {
        if (Environment.GetEnvironmentVariable("JIPP_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresCluster(given);
        }

        try
        {
            return await PostgresCluster.Start();
        }
        catch (PostgresMissingException missing)
        {
            _reason = missing.Message;
            return null;
        }
    }
}

/// <summary>No server can be started here.</summary>
public sealed class PostgresMissingException(string message) : Exception(message);

/// <summary>One running cluster.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly Process? _keeper;

    internal PostgresCluster(string connectionString, Process? keeper = null) => (ConnectionString, _keeper) = (connectionString, keeper);

    public string ConnectionString { get; }

    /// <param name="durable">With fsync, as in production: for measuring.</param>
    public static async Task<PostgresCluster> Start(bool durable = false)
    {
        var binaries = Binaries();
        var folder = Path.Combine(FolderFor(durable), $"jipp-pg-{Guid.NewGuid():N}"[..20]);
        var keeper = Process.Start(Command(Script(binaries, folder, durable)))!;
        var ready = new TaskCompletionSource();
        var said = new List<string>();
        keeper.ErrorDataReceived += (_, line) => Hear(line.Data);
        keeper.OutputDataReceived += (_, line) => Hear(line.Data);
        keeper.EnableRaisingEvents = true;
        keeper.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', said)}"));
        keeper.BeginErrorReadLine();
        keeper.BeginOutputReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return new PostgresCluster($"Host={folder};Username=postgres;Database=postgres;Maximum Pool Size=20;Timeout=30;Command Timeout=120", keeper);

        void Hear(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (said)
            {
                said.Add(line);
            }

            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }

    /// <summary>A new empty database, or a copy of a template. Returns its connection string.</summary>
    public static async Task<string> CreateDatabase(string server, string name, string? template = null)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        if (template is not null)
        {
            // Nobody works on a template any more, but pools may still hold connections to it, which forbids copying.
            command.CommandText = $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{template}'";
            await command.ExecuteNonQueryAsync();
        }

        command.CommandText = $"CREATE DATABASE \"{name}\"" + (template is null ? "" : $" TEMPLATE \"{template}\"");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public static async Task DropDatabase(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var name = builder.Database!;
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        builder.Database = "postgres";
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)";
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_keeper is not null)
        {
            _keeper.StandardInput.Close();
            await _keeper.WaitForExitAsync();
            _keeper.Dispose();
        }
    }

    private static string Binaries()
    {
        const string Installed = "/usr/lib/postgresql";
        var newest = Directory.Exists(Installed)
            ? Directory
                .GetDirectories(Installed)
                .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
                .OrderByDescending(version => double.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .FirstOrDefault()
            : null;
        return newest is null
            ? throw new PostgresMissingException("No PostgreSQL server under /usr/lib/postgresql: install the package postgresql, or set JIPP_TEST_POSTGRES.")
            : Path.Combine(newest, "bin");
    }

    /// <summary>In memory where the tests' other databases are, since each test copies a template of hundreds of files. What is measured stays on the disk.</summary>
    private static string FolderFor(bool durable) => !durable && Path.GetTempPath().StartsWith("/dev/shm/", StringComparison.Ordinal) ? "/dev/shm" : "/tmp";

    /// <summary>The script lives as long as its standard input, which closes with this process, even when it is killed.</summary>
    private static string Script(string binaries, string folder, bool durable) =>
        $"""
        mkdir -m 755 {folder} || exit 1
        {binaries}/initdb -D {folder}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null || exit 1
        {binaries}/postgres -D {folder}/data -c listen_addresses= -c unix_socket_directories={folder} -c max_connections=400 -c shared_buffers=256MB {(
            durable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        )} </dev/null &
        server=$!
        cat >/dev/null
        kill -QUIT $server
        wait $server
        rm -rf {folder}
        """;

    /// <summary>initdb refuses root, so root becomes the package's user.</summary>
    private static ProcessStartInfo Command(string script) =>
        Environment.UserName == "root" ? Start("runuser", "-u", "postgres", "--", "bash", "-c", script) : Start("bash", "-c", script);

    private static ProcessStartInfo Start(string program, params string[] arguments) =>
        new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        };
}
