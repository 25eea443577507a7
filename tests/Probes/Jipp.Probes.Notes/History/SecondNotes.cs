using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jipp.Probes.Notes.History;

/// <summary>
/// What hurts in an upgrade, in one: a column renamed, one whose content moves into a table of its own before it goes (SQLite rebuilds
/// the table for that), new obligatory columns, and a unique index over rows that are there already.
/// </summary>
public abstract class SecondNotes : Migration
{
    public const string Name = "20250601000000_Second";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var schema = FirstNotes.Schema(migrationBuilder);
        var inSchema = schema is null ? "" : $"\"{schema}\".";
        migrationBuilder.CreateTable(
            "lines",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
                NoteId = table.Column<Guid>(nullable: false),
            },
            schema,
            table =>
            {
                table.PrimaryKey("PK_lines", row => row.Id);
                table.ForeignKey("FK_lines_notes_NoteId", row => row.NoteId, "notes", "Id", schema, onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateTable(
            "tickers",
            table => new { Id = table.Column<Guid>(nullable: false), Version = table.Column<int>(nullable: false) },
            schema,
            table => table.PrimaryKey("PK_tickers", row => row.Id)
        );
        migrationBuilder.Sql($"INSERT INTO {inSchema}lines (\"Id\", \"Text\", \"NoteId\") SELECT \"Id\", \"Draft\", \"Id\" FROM {inSchema}notes WHERE \"Draft\" IS NOT NULL");
        migrationBuilder.RenameColumn("Body", "notes", "Text", schema);
        migrationBuilder.DropColumn("Draft", "notes", schema);
        migrationBuilder.AddColumn<int>("Echoes", "notes", schema: schema, nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("Secret", "notes", schema: schema, nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("IX_notes_Text", "notes", "Text", schema, unique: true);
        migrationBuilder.CreateIndex("IX_lines_NoteId", "lines", "NoteId", schema);
    }

    /// <summary>The table that SQLite rebuilds.</summary>
    protected override void BuildTargetModel(ModelBuilder modelBuilder) =>
        modelBuilder.Entity(
            "Note",
            note =>
            {
                note.ToTable("notes");
                note.Property<Guid>("Id").HasColumnType("TEXT");
                note.Property<string>("Text").IsRequired().HasColumnType("TEXT");
                note.Property<int>("Echoes").HasColumnType("INTEGER");
                note.Property<string>("Secret").IsRequired().HasColumnType("TEXT");
                note.Property<int>("Version").HasColumnType("INTEGER");
                note.HasKey("Id");
                note.HasIndex("Text").IsUnique();
            }
        );
}

[DbContext(typeof(SqliteNotesDbContext))]
[Migration(Name)]
public sealed class SqliteSecondNotes : SecondNotes;

[DbContext(typeof(PostgresNotesDbContext))]
[Migration(Name)]
public sealed class PostgresSecondNotes : SecondNotes
{
    protected override void BuildTargetModel(ModelBuilder modelBuilder) { }
}
