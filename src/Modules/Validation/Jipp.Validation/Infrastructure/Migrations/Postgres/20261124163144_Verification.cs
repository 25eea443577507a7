using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disputes",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sample_checks",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false),
                    DrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    HubCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_checks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "verdicts",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ByWords = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Technique = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Criteria = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verdicts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispute_messages",
                schema: "validation",
                columns: table => new
                {
                    DisputeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ByHub = table.Column<bool>(type: "boolean", nullable: false),
                    OfficeWords = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispute_messages", x => new { x.DisputeId, x.Number });
                    table.ForeignKey(
                        name: "FK_dispute_messages_disputes_DisputeId",
                        column: x => x.DisputeId,
                        principalSchema: "validation",
                        principalTable: "disputes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_disputes_DutyId",
                schema: "validation",
                table: "disputes",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_disputes_OpenFor",
                schema: "validation",
                table: "disputes",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sample_checks_DutyId",
                schema: "validation",
                table: "sample_checks",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_sample_checks_HubCode_Verdict",
                schema: "validation",
                table: "sample_checks",
                columns: new[] { "HubCode", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_verdicts_DutyId",
                schema: "validation",
                table: "verdicts",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_verdicts_InnovationId",
                schema: "validation",
                table: "verdicts",
                column: "InnovationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispute_messages",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "sample_checks",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "verdicts",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "disputes",
                schema: "validation");
        }
    }
}
