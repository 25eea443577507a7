using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Accounts.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UnitCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "unit_copies",
                schema: "accounts",
                columns: table => new
                {
                    AgencyCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_copies", x => new { x.AgencyCode, x.Key });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unit_copies",
                schema: "accounts");
        }
    }
}
