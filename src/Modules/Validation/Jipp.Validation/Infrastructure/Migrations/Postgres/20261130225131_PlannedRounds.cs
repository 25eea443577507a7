using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlannedRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "StageDays",
                schema: "validation",
                table: "campaigns",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "StagesPassed",
                schema: "validation",
                table: "campaigns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                schema: "validation",
                table: "campaigns",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StageDays",
                schema: "validation",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "StagesPassed",
                schema: "validation",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                schema: "validation",
                table: "campaigns");
        }
    }
}
