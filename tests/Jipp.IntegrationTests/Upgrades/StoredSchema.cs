using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Upgrades;

/// <summary>Columns, indexes and constraints of a module's database as lines of text. Defaults are left out: adding a column needs one that the model has not.</summary>
internal static class StoredSchema
{
    private static readonly string[] Sqlite =
    [
        """
            SELECT t.name || '.' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END || ' key ' || c.pk
            FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
            """,
        """SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL""",
        """
            SELECT t.name || '.' || k."from" || ' REFERENCES ' || k."table" || '.' || k."to" || ' ON DELETE ' || k.on_delete
            FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table'
            """,
    ];

    private static readonly string[] Postgres =
    [
        """
            SELECT table_name || '.' || column_name || ' ' || data_type || COALESCE('(' || character_maximum_length || ')', '') || ' nullable ' || is_nullable || ' identity ' || is_identity
            FROM information_schema.columns WHERE table_schema = '{0}' AND table_name NOT LIKE '\_\_EF%'
            """,
        """SELECT indexdef FROM pg_indexes WHERE schemaname = '{0}' AND tablename NOT LIKE '\_\_EF%'""",
        """
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = '"{0}"'::regnamespace AND contype <> 'n' AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
            """,
    ];

    public static async Task<IReadOnlyList<string>> Of(ModuleDbContext context)
    {
        List<string> lines = [];
        foreach (var sql in context.Database.IsSqlite() ? Sqlite : Postgres)
        {
            lines.AddRange(await StoredRows.Texts(context, sql.Replace("{0}", context.Runtime.Name, StringComparison.Ordinal)));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
