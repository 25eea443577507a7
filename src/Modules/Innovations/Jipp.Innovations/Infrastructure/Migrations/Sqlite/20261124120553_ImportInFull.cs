using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "IgnoredColumns",
                table: "imports",
                newName: "Match");

            migrationBuilder.AddColumn<string>(
                name: "Function",
                table: "innovations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Initiator",
                table: "innovations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Latitude",
                table: "innovations",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Longitude",
                table: "innovations",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sdgs",
                table: "innovations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "innovations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "LeasedUntil",
                table: "imports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                table: "imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Imports of before knew the columns that they ignored and not the others, so one that waits for a decision cannot be applied any more.
            migrationBuilder.Sql(
                """
                UPDATE "imports" SET "Match" = '{"byColumn":{},"missing":[],"ignored":' || "Match" || '}',
                    "Rows" = "Counts_New" + "Counts_Changed" + "Counts_Unchanged" + "Counts_Refused";
                DELETE FROM "import_rows" WHERE "ImportId" IN (SELECT "Id" FROM "imports" WHERE "State" = 'Staged');
                UPDATE "imports" SET "State" = 'Dropped' WHERE "State" = 'Staged';
                """
            );

            migrationBuilder.CreateTable(
                name: "import_column_names",
                columns: table => new
                {
                    Layout = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Column = table.Column<string>(type: "TEXT", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_column_names", x => new { x.Layout, x.Folded });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The program of before knows neither the match nor these states.
            migrationBuilder.Sql("""UPDATE "imports" SET "Match" = '[]'; UPDATE "imports" SET "State" = 'Dropped' WHERE "State" IN ('Unmatched', 'Received', 'Approved');""");

            migrationBuilder.DropTable(
                name: "import_column_names");

            migrationBuilder.DropColumn(
                name: "Function",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Initiator",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Latitude",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Longitude",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Sdgs",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "imports");

            migrationBuilder.RenameColumn(
                name: "Match",
                table: "imports",
                newName: "IgnoredColumns");
        }
    }
}
