using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Delegation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DelegatedAgency",
                schema: "validation",
                table: "duties",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnit",
                schema: "validation",
                table: "duties",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnitName",
                schema: "validation",
                table: "duties",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DelegatedUntil",
                schema: "validation",
                table: "duties",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegationReason",
                schema: "validation",
                table: "duties",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_DelegatedUntil",
                schema: "validation",
                table: "duties",
                column: "DelegatedUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_duties_DelegatedUntil",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedAgency",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUnit",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUnitName",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegatedUntil",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "DelegationReason",
                schema: "validation",
                table: "duties");
        }
    }
}
