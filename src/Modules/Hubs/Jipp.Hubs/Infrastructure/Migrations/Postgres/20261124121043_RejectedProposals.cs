using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RejectedProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RejectionReason",
                schema: "hubs",
                table: "agencies",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RejectionReason",
                schema: "hubs",
                table: "agencies");
        }
    }
}
