using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>
/// Writes many rows of one kind with one prepared statement, as the model maps them and without tracking: for rows that nobody else holds. Joins
/// the context's running transaction. Values that the database gives are left to it.
/// </summary>
internal static class PreparedInsert
{
    public static async Task Into<T>(DbContext context, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var type = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var columns = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(property => Column.Of(property, table)).ToList();
        var quote = context.GetService<ISqlGenerationHelper>();
        var sql =
            $"INSERT INTO {quote.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", columns.Select(column => quote.DelimitIdentifier(column.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
        var connection = context.Database.GetDbConnection();
        var transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        if (connection.CanCreateBatch)
        {
            await InOneTrip(connection, transaction, sql, columns, rows, ct);
        }
        else
        {
            await OneByOne(connection, transaction, sql, columns, rows, ct);
        }
    }

    private static async Task OneByOne<T>(DbConnection connection, DbTransaction transaction, string sql, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var at = 0; at < columns.Count; at++)
        {
            command.Parameters.Add(columns[at].Parameter(command, at, null));
        }

        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Count; at++)
            {
                command.Parameters[at].Value = columns[at].ValueOf(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task InOneTrip<T>(DbConnection connection, DbTransaction transaction, string sql, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        await using var batch = connection.CreateBatch();
        await using var maker = connection.CreateCommand();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            for (var at = 0; at < columns.Count; at++)
            {
                command.Parameters.Add(columns[at].Parameter(maker, at, columns[at].Unconverted(row)));
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, IProperty Property)
    {
        public static Column Of(IProperty property, StoreObjectIdentifier table) => new(property.GetColumnName(table)!, property.GetRelationalTypeMapping(), property);

        public DbParameter Parameter(DbCommand maker, int at, object? value) => Mapping.CreateParameter(maker, $"p{at}", value, Property.IsNullable);

        public object? Unconverted(object row) => Property.GetGetter().GetClrValue(row);

        /// <summary>As the database takes it.</summary>
        public object? ValueOf(object row) =>
            Unconverted(row) is not { } value ? null
            : Mapping.Converter is { } converter ? converter.ConvertToProvider(value)
            : value;
    }
}
