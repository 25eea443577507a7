using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RejectedProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RejectionReason",
                table: "agencies",
                type: "TEXT",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RejectionReason",
                table: "agencies");
        }
    }
}
