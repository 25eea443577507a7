using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Competitions.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MergedRevision",
                schema: "competitions",
                table: "innovations",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MergedRevision",
                schema: "competitions",
                table: "innovations");
        }
    }
}
