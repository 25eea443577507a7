using System.Data.Common;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jipp.Testing;

/// <summary>Data of one host: a temporary folder and, on PostgreSQL, a database. Gone when disposed.</summary>
internal sealed class HostDatabase(DatabaseProvider provider, string folder, string connectionString) : IAsyncDisposable
{
    public DatabaseProvider Provider => provider;

    public string Folder => folder;

    public string ConnectionString => connectionString;

    public static string NewFolder() => Directory.CreateTempSubdirectory("jipp-test-").FullName;

    /// <summary>An empty one, or a copy of a template that nobody is connected to.</summary>
    public static async Task<HostDatabase> Create(DatabaseProvider provider, HostDatabase? template = null)
    {
        var folder = NewFolder();
        if (template is not null)
        {
            CopyFolder(template.Folder, folder);
        }

        if (provider == DatabaseProvider.Sqlite)
        {
            return new(provider, folder, "");
        }

        var server = await PostgresServer.ConnectionString();
        var source = template is null ? null : new NpgsqlConnectionStringBuilder(template.ConnectionString).Database;
        return new(provider, folder, await PostgresCluster.CreateDatabase(server, $"jipp_{Guid.NewGuid():N}"[..20], source));
    }

    public async Task<IReadOnlyList<string>> Sql(string module, string sql)
    {
        await using DbConnection connection =
            provider == DatabaseProvider.Sqlite
                ? new SqliteConnection($"Data Source={Path.Combine(folder, module + ".db")};Default Timeout=30")
                : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = provider == DatabaseProvider.Postgres ? $"SET search_path TO \"{module}\", public; {sql}" : sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        do
        {
            while (await reader.ReadAsync())
            {
                rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) ?? "");
            }
        } while (await reader.NextResultAsync());

        return rows;
    }

    /// <summary>Lets go of every connection, so that files and databases can be copied.</summary>
    public void Release()
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            // The program adds settings of its own to the connection string, and each wording has a pool of its own.
            NpgsqlConnection.ClearAllPools();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (provider == DatabaseProvider.Postgres)
        {
            await PostgresCluster.DropDatabase(connectionString);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock"))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
