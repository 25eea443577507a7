using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HubAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hubs",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgencyCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", nullable: true),
                    IsInForce = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hubs", x => x.Code);
                });
        }

        /// <summary>Without the copy nothing was heard: with it again, everything is heard anew.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM inbox WHERE \"Handler\" IN ('innovations.CopyHub', 'innovations.CopyHubEnd')");
            migrationBuilder.DropTable(
                name: "hubs");
        }
    }
}
