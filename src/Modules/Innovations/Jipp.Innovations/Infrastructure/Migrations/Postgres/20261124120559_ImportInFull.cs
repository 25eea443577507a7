using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ImportInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "IgnoredColumns",
                schema: "innovations",
                table: "imports",
                newName: "Match");

            migrationBuilder.AddColumn<string>(
                name: "Function",
                schema: "innovations",
                table: "innovations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Initiator",
                schema: "innovations",
                table: "innovations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Latitude",
                schema: "innovations",
                table: "innovations",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Longitude",
                schema: "innovations",
                table: "innovations",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sdgs",
                schema: "innovations",
                table: "innovations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                schema: "innovations",
                table: "innovations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                schema: "innovations",
                table: "imports",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LeasedUntil",
                schema: "innovations",
                table: "imports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                schema: "innovations",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Imports of before knew the columns that they ignored and not the others, so one that waits for a decision cannot be applied any more.
            migrationBuilder.Sql(
                """
                UPDATE innovations."imports" SET "Match" = '{"byColumn":{},"missing":[],"ignored":' || "Match" || '}',
                    "Rows" = "Counts_New" + "Counts_Changed" + "Counts_Unchanged" + "Counts_Refused";
                DELETE FROM innovations."import_rows" WHERE "ImportId" IN (SELECT "Id" FROM innovations."imports" WHERE "State" = 'Staged');
                UPDATE innovations."imports" SET "State" = 'Dropped' WHERE "State" = 'Staged';
                """
            );

            migrationBuilder.CreateTable(
                name: "import_column_names",
                schema: "innovations",
                columns: table => new
                {
                    Layout = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Column = table.Column<string>(type: "text", nullable: false),
                    SaidBy = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
            migrationBuilder.Sql("""UPDATE innovations."imports" SET "Match" = '[]'; UPDATE innovations."imports" SET "State" = 'Dropped' WHERE "State" IN ('Unmatched', 'Received', 'Approved');""");

            migrationBuilder.DropTable(
                name: "import_column_names",
                schema: "innovations");

            migrationBuilder.DropColumn(
                name: "Function",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Initiator",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Latitude",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Longitude",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Sdgs",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Stage",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "Columns",
                schema: "innovations",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                schema: "innovations",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "Rows",
                schema: "innovations",
                table: "imports");

            migrationBuilder.RenameColumn(
                name: "Match",
                schema: "innovations",
                table: "imports",
                newName: "IgnoredColumns");
        }
    }
}
