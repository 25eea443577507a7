using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "validation");

            migrationBuilder.CreateTable(
                name: "agencies",
                schema: "validation",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    Successors = table.Column<List<string>>(type: "text[]", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    NameRevision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false),
                    Command = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    Details = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "digests",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Copies = table.Column<int>(type: "integer", nullable: false),
                    UnsubscribeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duties",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AgencyCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Unit = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ProvinceCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    OfficeKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OfficeReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    RestsSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SnoozedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SnoozeReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CloseReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Objection = table.Column<string>(type: "text", nullable: true),
                    LapseToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NudgeClaim = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hubs",
                schema: "validation",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "text", nullable: false),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    IsInForce = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hubs", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "validation",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Handler = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HandledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.MessageId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "innovations",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nri = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AgencyName = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Imported = table.Column<bool>(type: "boolean", nullable: false),
                    SourceRevision = table.Column<int>(type: "integer", nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    OpenDutyId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DutiesOpened = table.Column<int>(type: "integer", nullable: false),
                    AnswersGiven = table.Column<int>(type: "integer", nullable: false),
                    LastStatus = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    LastAnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastAnsweredBy = table.Column<string>(type: "text", nullable: true),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastAnsweredDutyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innovations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    BouncedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "nudge_deliveries",
                schema: "validation",
                columns: table => new
                {
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rung = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    DigestId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsCopy = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nudge_deliveries", x => new { x.DutyId, x.Rung, x.Round, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "office_holders",
                schema: "validation",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_holders", x => new { x.PersonId, x.Kind, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "one_tap_links",
                schema: "validation",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_tap_links", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    DeliveredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ParkedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "titles",
                schema: "validation",
                columns: table => new
                {
                    TitleId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stands = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_titles", x => x.TitleId);
                });

            migrationBuilder.CreateTable(
                name: "unsubscriptions",
                schema: "validation",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsubscriptions", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                schema: "validation",
                columns: table => new
                {
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StopReason = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OfficeKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AnsweredBy = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.InnovationId, x.Revision });
                    table.ForeignKey(
                        name: "FK_answers_duties_DutyId",
                        column: x => x.DutyId,
                        principalSchema: "validation",
                        principalTable: "duties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nudges",
                schema: "validation",
                columns: table => new
                {
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rung = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nudges", x => new { x.DutyId, x.Rung });
                    table.ForeignKey(
                        name: "FK_nudges_duties_DutyId",
                        column: x => x.DutyId,
                        principalSchema: "validation",
                        principalTable: "duties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agencies_Kind",
                schema: "validation",
                table: "agencies",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_answers_DutyId",
                schema: "validation",
                table: "answers",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_At",
                schema: "validation",
                table: "audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_digests_MadeAt",
                schema: "validation",
                table: "digests",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_digests_PersonId_Day",
                schema: "validation",
                table: "digests",
                columns: new[] { "PersonId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_digests_UnsubscribeHash",
                schema: "validation",
                table: "digests",
                column: "UnsubscribeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_AgencyCode",
                schema: "validation",
                table: "duties",
                column: "AgencyCode");

            migrationBuilder.CreateIndex(
                name: "IX_duties_InnovationId",
                schema: "validation",
                table: "duties",
                column: "InnovationId");

            migrationBuilder.CreateIndex(
                name: "IX_duties_OfficeKind_OfficeKey",
                schema: "validation",
                table: "duties",
                columns: new[] { "OfficeKind", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_OpenFor",
                schema: "validation",
                table: "duties",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_innovations_Nri",
                schema: "validation",
                table: "innovations",
                column: "Nri");

            migrationBuilder.CreateIndex(
                name: "IX_innovations_ProvinceCode",
                schema: "validation",
                table: "innovations",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_mail_NextAttemptAt",
                schema: "validation",
                table: "mail",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mail_PersonId",
                schema: "validation",
                table: "mail",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_nudge_deliveries_DigestId",
                schema: "validation",
                table: "nudge_deliveries",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_nudges_DueAt",
                schema: "validation",
                table: "nudges",
                column: "DueAt",
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_office_holders_Until",
                schema: "validation",
                table: "office_holders",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_one_tap_links_DutyId",
                schema: "validation",
                table: "one_tap_links",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_NextAttemptAt",
                schema: "validation",
                table: "outbox",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_titles_InnovationId",
                schema: "validation",
                table: "titles",
                column: "InnovationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agencies",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "answers",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "digests",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "hubs",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "innovations",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "nudge_deliveries",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "nudges",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "office_holders",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "one_tap_links",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "titles",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "unsubscriptions",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "duties",
                schema: "validation");
        }
    }
}
