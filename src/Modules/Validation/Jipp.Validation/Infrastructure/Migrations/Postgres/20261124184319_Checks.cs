using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Checks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "RegularDueOn",
                schema: "validation",
                table: "duties",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "check_reasons",
                schema: "validation",
                columns: table => new
                {
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    FirstAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_reasons", x => new { x.DutyId, x.Kind });
                    table.ForeignKey(
                        name: "FK_check_reasons_duties_DutyId",
                        column: x => x.DutyId,
                        principalSchema: "validation",
                        principalTable: "duties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_reports",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ForgottenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DismissedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DismissedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    DismisserId = table.Column<Guid>(type: "uuid", nullable: true),
                    DismissReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_reports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_public_reports_DutyId",
                schema: "validation",
                table: "public_reports",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_public_reports_Form",
                schema: "validation",
                table: "public_reports",
                column: "Form",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_public_reports_ReceivedAt",
                schema: "validation",
                table: "public_reports",
                column: "ReceivedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_reasons",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "public_reports",
                schema: "validation");

            migrationBuilder.DropColumn(
                name: "RegularDueOn",
                schema: "validation",
                table: "duties");
        }
    }
}
