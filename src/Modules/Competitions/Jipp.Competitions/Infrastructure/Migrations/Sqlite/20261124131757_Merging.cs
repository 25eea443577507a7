using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Competitions.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MergedRevision",
                table: "innovations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MergedRevision",
                table: "innovations");
        }
    }
}
