using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RelinkProgress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Done",
                table: "linkage_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Phase",
                table: "linkage_runs",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SeenAt",
                table: "linkage_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StartedAt",
                table: "linkage_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Total",
                table: "linkage_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Done",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "Phase",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "linkage_runs");
        }
    }
}
