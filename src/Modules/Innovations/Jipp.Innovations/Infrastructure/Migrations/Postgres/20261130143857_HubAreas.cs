using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HubAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hubs",
                schema: "innovations",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AgencyCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    IsInForce = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hubs", x => x.Code);
                });
        }

        /// <summary>Without the copy nothing was heard: with it again, everything is heard anew.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM innovations.inbox WHERE \"Handler\" IN ('innovations.CopyHub', 'innovations.CopyHubEnd')");
            migrationBuilder.DropTable(
                name: "hubs",
                schema: "innovations");
        }
    }
}
