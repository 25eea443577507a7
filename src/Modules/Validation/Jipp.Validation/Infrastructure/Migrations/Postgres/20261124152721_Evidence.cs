using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<string>>(
                name: "Corrected",
                schema: "validation",
                table: "answers",
                type: "text[]",
                nullable: false,
                defaultValue: new List<string>());

            migrationBuilder.AddColumn<string>(
                name: "DecreeNumber",
                schema: "validation",
                table: "answers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecreedOn",
                schema: "validation",
                table: "answers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EvidenceKind",
                schema: "validation",
                table: "answers",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EvidenceLink",
                schema: "validation",
                table: "answers",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "Files",
                schema: "validation",
                table: "answers",
                type: "uuid[]",
                nullable: false,
                defaultValue: new List<Guid>());

            migrationBuilder.CreateTable(
                name: "evidence_files",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Stored = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsGiven = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_DutyId",
                schema: "validation",
                table: "evidence_files",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_ReceivedAt",
                schema: "validation",
                table: "evidence_files",
                column: "ReceivedAt",
                filter: "\"IsGiven\" = false");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_files",
                schema: "validation");

            migrationBuilder.DropColumn(
                name: "Corrected",
                schema: "validation",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "DecreeNumber",
                schema: "validation",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "DecreedOn",
                schema: "validation",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "EvidenceKind",
                schema: "validation",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "EvidenceLink",
                schema: "validation",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "Files",
                schema: "validation",
                table: "answers");
        }
    }
}
