using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PolicyVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PolicyNumber",
                schema: "validation",
                table: "duties",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "policy_versions",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IntervalMonths = table.Column<int>(type: "integer", nullable: false),
                    AwardedIntervalMonths = table.Column<int>(type: "integer", nullable: false),
                    CheckDays = table.Column<int>(type: "integer", nullable: false),
                    Ladder = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Restores = table.Column<int>(type: "integer", nullable: true),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_versions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_duties_PolicyNumber",
                schema: "validation",
                table: "duties",
                column: "PolicyNumber");

            migrationBuilder.CreateIndex(
                name: "IX_policy_versions_Number",
                schema: "validation",
                table: "policy_versions",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "policy_versions",
                schema: "validation");

            migrationBuilder.DropIndex(
                name: "IX_duties_PolicyNumber",
                schema: "validation",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "PolicyNumber",
                schema: "validation",
                table: "duties");
        }
    }
}
