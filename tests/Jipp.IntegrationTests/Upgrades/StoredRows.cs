using System.Globalization;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Upgrades;

/// <summary>Every row of a module's database as it lies there, table by table and column by column.</summary>
internal sealed record StoredRows(IReadOnlyDictionary<string, StoredTable> Tables)
{
    /// <summary>EF's own tables, which a migration is meant to change.</summary>
    private const string Own = "__EFMigrations%";

    /// <summary>A migration may have a message delivered once more; what it says must stay.</summary>
    private static readonly string[] Delivery = ["NextAttemptAt", "DeliveredAt", "Attempts", "Failures"];

    public int Count => Tables.Values.Sum(table => table.Rows.Count);

    public static async Task<StoredRows> Of(ModuleDbContext context)
    {
        var sqlite = context.Database.IsSqlite();
        var names = await Texts(
            context,
            sqlite
                ? $"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '{Own}'"
                : $"SELECT table_name FROM information_schema.tables WHERE table_schema = '{context.Runtime.Name}' AND table_name NOT LIKE '{Own}'"
        );
        Dictionary<string, StoredTable> tables = [];
        foreach (var name in names)
        {
            tables[name] = await Table(context, sqlite ? $"\"{name}\"" : $"\"{context.Runtime.Name}\".\"{name}\"");
        }

        return new(tables);
    }

    /// <summary>Tables that changed their columns on the way to <paramref name="after"/>.</summary>
    public IReadOnlyList<string> Reshaped(StoredRows after) =>
        [
            .. Tables
                .Keys.Where(after.Tables.ContainsKey)
                .Where(name => !Tables[name].Columns.Order(StringComparer.Ordinal).SequenceEqual(after.Tables[name].Columns.Order(StringComparer.Ordinal))),
        ];

    /// <summary>Tables of which a row, or a value of a column that is still there, is not what it was.</summary>
    public IReadOnlyList<string> Lost(StoredRows after) =>
        [
            .. Tables
                .Where(table => after.Tables.ContainsKey(table.Key))
                .Where(table => !table.Value.IsKeptIn(after.Tables[table.Key], table.Key == "outbox" ? Delivery : []))
                .Select(table => table.Key),
        ];

    private static async Task<StoredTable> Table(ModuleDbContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {name}";
        await using var reader = await command.ExecuteReaderAsync();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<string[]> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, columns.Length).Select(column => Written(reader.GetValue(column)))]);
        }

        return new(columns, rows);
    }

    internal static async Task<List<string>> Texts(ModuleDbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Written(reader.GetValue(0)));
        }

        return rows;
    }

    private static string Written(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            Array items => string.Join('|', items.Cast<object>().Select(Written)),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}

internal sealed record StoredTable(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    public bool IsKeptIn(StoredTable after, IReadOnlyCollection<string> but)
    {
        List<string> common = [.. Columns.Where(after.Columns.Contains).Except(but)];
        return Lines(common).SequenceEqual(after.Lines(common));
    }

    private IEnumerable<string> Lines(IReadOnlyList<string> columns)
    {
        int[] places = [.. columns.Select(column => Columns.ToList().IndexOf(column))];
        return Rows.Select(row => string.Join('\u001f', places.Select(place => row[place]))).Order(StringComparer.Ordinal);
    }
}
