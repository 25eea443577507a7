using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Delegation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DelegatedAgency",
                table: "duties",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnit",
                table: "duties",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnitName",
                table: "duties",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DelegatedUntil",
                table: "duties",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegationReason",
                table: "duties",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_DelegatedUntil",
                table: "duties",
                column: "DelegatedUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_duties_DelegatedUntil",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedAgency",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUnit",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUnitName",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUntil",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegationReason",
                table: "duties");
        }
    }
}
