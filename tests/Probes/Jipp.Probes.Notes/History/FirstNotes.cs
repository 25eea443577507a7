using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Jipp.Probes.Notes.History;

/// <summary>
/// Notes as they once were: the text was called Body, and a draft lay beside it in the same row. Tests of the building blocks make
/// their tables straight from the model; these two migrations are there to upgrade a filled database.
/// </summary>
public abstract class FirstNotes : Migration
{
    public const string Name = "20250101000000_First";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var schema = Schema(migrationBuilder);
        var sqlite = schema is null;
        if (!sqlite)
        {
            migrationBuilder.EnsureSchema(schema!);
        }

        migrationBuilder.CreateTable(
            "notes",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Body = table.Column<string>(nullable: false),
                Draft = table.Column<string>(nullable: true),
                Version = table.Column<int>(nullable: false),
            },
            schema,
            table => table.PrimaryKey("PK_notes", row => row.Id)
        );
        migrationBuilder.CreateTable(
            "outbox",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(maxLength: 200, nullable: false),
                Payload = table.Column<string>(nullable: false),
                OccurredAt = Moment(table, sqlite),
                NextAttemptAt = Moment(table, sqlite, nullable: true),
                Attempts = table.Column<int>(nullable: false),
                Failures = table.Column<int>(nullable: false),
                DeliveredAt = Moment(table, sqlite, nullable: true),
                ParkedAt = Moment(table, sqlite, nullable: true),
                LastError = table.Column<string>(nullable: true),
            },
            schema,
            table => table.PrimaryKey("PK_outbox", row => row.Id)
        );
        migrationBuilder.CreateTable(
            "inbox",
            table => new
            {
                MessageId = table.Column<Guid>(nullable: false),
                Handler = table.Column<string>(maxLength: 200, nullable: false),
                HandledAt = Moment(table, sqlite),
            },
            schema,
            table => table.PrimaryKey("PK_inbox", row => new { row.MessageId, row.Handler })
        );
        migrationBuilder.CreateTable(
            "mail",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Content = table.Column<string>(nullable: false),
                CreatedAt = Moment(table, sqlite),
                NextAttemptAt = Moment(table, sqlite, nullable: true),
                Attempts = table.Column<int>(nullable: false),
                SentAt = Moment(table, sqlite, nullable: true),
                BouncedAt = Moment(table, sqlite, nullable: true),
                LastError = table.Column<string>(nullable: true),
            },
            schema,
            table => table.PrimaryKey("PK_mail", row => row.Id)
        );
        migrationBuilder.CreateTable(
            "audit",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = Moment(table, sqlite),
                PersonId = table.Column<Guid>(nullable: true),
                Actor = table.Column<string>(nullable: false),
                Command = table.Column<string>(nullable: false),
                Outcome = table.Column<string>(nullable: false),
                Details = table.Column<string>(nullable: false),
            },
            schema,
            table => table.PrimaryKey("PK_audit", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_outbox_NextAttemptAt", "outbox", "NextAttemptAt", schema, filter: "\"NextAttemptAt\" IS NOT NULL");
        migrationBuilder.CreateIndex("IX_mail_NextAttemptAt", "mail", "NextAttemptAt", schema, filter: "\"NextAttemptAt\" IS NOT NULL");
        migrationBuilder.CreateIndex("IX_mail_PersonId", "mail", "PersonId", schema);
        migrationBuilder.CreateIndex("IX_audit_At", "audit", "At", schema);
    }

    internal static string? Schema(MigrationBuilder builder) => builder.ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal) ? "notes" : null;

    /// <summary>UTC ticks on SQLite, which cannot order moments.</summary>
    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Moment(ColumnsBuilder table, bool sqlite, bool nullable = false) =>
        sqlite ? table.Column<long>(nullable: nullable) : table.Column<DateTimeOffset>(nullable: nullable);
}

[DbContext(typeof(SqliteNotesDbContext))]
[Migration(Name)]
public sealed class SqliteFirstNotes : FirstNotes;

[DbContext(typeof(PostgresNotesDbContext))]
[Migration(Name)]
public sealed class PostgresFirstNotes : FirstNotes;
