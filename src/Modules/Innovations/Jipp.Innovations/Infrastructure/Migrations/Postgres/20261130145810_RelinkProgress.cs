using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RelinkProgress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Done",
                schema: "innovations",
                table: "linkage_runs",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Phase",
                schema: "innovations",
                table: "linkage_runs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SeenAt",
                schema: "innovations",
                table: "linkage_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "StartedAt",
                schema: "innovations",
                table: "linkage_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Total",
                schema: "innovations",
                table: "linkage_runs",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Done",
                schema: "innovations",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "Phase",
                schema: "innovations",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                schema: "innovations",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                schema: "innovations",
                table: "linkage_runs");

            migrationBuilder.DropColumn(
                name: "Total",
                schema: "innovations",
                table: "linkage_runs");
        }
    }
}
