using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BulkAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_answer_rows",
                columns: table => new
                {
                    BulkAnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nri = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    RefusalCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_answer_rows", x => new { x.BulkAnswerId, x.Number });
                    table.ForeignKey(
                        name: "FK_bulk_answer_rows_bulk_answers_BulkAnswerId",
                        column: x => x.BulkAnswerId,
                        principalTable: "bulk_answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_answer_rows_DutyId",
                table: "bulk_answer_rows",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_answers_PersonId_GivenAt",
                table: "bulk_answers",
                columns: new[] { "PersonId", "GivenAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_answer_rows");

            migrationBuilder.DropTable(
                name: "bulk_answers");
        }
    }
}
