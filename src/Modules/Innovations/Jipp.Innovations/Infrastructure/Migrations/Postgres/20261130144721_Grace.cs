using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Grace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "confirmation_policy",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GraceDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_policy", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmation_policy",
                schema: "innovations");
        }
    }
}
