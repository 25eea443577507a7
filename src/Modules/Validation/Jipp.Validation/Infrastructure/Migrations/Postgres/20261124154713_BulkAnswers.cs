using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BulkAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_answers",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_answer_rows",
                schema: "validation",
                columns: table => new
                {
                    BulkAnswerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Nri = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    RefusalCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Refusal = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_answer_rows", x => new { x.BulkAnswerId, x.Number });
                    table.ForeignKey(
                        name: "FK_bulk_answer_rows_bulk_answers_BulkAnswerId",
                        column: x => x.BulkAnswerId,
                        principalSchema: "validation",
                        principalTable: "bulk_answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_answer_rows_DutyId",
                schema: "validation",
                table: "bulk_answer_rows",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_answers_PersonId_GivenAt",
                schema: "validation",
                table: "bulk_answers",
                columns: new[] { "PersonId", "GivenAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_answer_rows",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "bulk_answers",
                schema: "validation");
        }
    }
}
