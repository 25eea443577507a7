using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "hubs");

            migrationBuilder.CreateTable(
                name: "agencies",
                schema: "hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(84)", maxLength: 84, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    FoldedName = table.Column<string>(type: "text", nullable: false),
                    RegionName = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    ParentCode = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    SuccessorCodes = table.Column<string[]>(type: "text[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "hubs",
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
                name: "completed_programmes",
                schema: "hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HubCode = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_completed_programmes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hubs",
                schema: "hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "hubs",
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
                name: "innovation_copies",
                schema: "hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nri = table.Column<string>(type: "text", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "text", nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    SourceYear = table.Column<int>(type: "integer", nullable: true),
                    FactsRevision = table.Column<int>(type: "integer", nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    StateRevision = table.Column<int>(type: "integer", nullable: false),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LapsedDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innovation_copies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "hubs",
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
                name: "outbox",
                schema: "hubs",
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
                name: "agency_aliases",
                schema: "hubs",
                columns: table => new
                {
                    Folded = table.Column<string>(type: "text", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_aliases", x => new { x.AgencyId, x.Folded });
                    table.ForeignKey(
                        name: "FK_agency_aliases_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalSchema: "hubs",
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hub_steps",
                schema: "hubs",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    HubId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    DayKnown = table.Column<bool>(type: "boolean", nullable: false),
                    Decree = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hub_steps", x => new { x.HubId, x.Number });
                    table.ForeignKey(
                        name: "FK_hub_steps_hubs_HubId",
                        column: x => x.HubId,
                        principalSchema: "hubs",
                        principalTable: "hubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agencies_Code",
                schema: "hubs",
                table: "agencies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agencies_FoldedName",
                schema: "hubs",
                table: "agencies",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agencies_ProvinceCode",
                schema: "hubs",
                table: "agencies",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_agency_aliases_Folded",
                schema: "hubs",
                table: "agency_aliases",
                column: "Folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_At",
                schema: "hubs",
                table: "audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_completed_programmes_HubCode",
                schema: "hubs",
                table: "completed_programmes",
                column: "HubCode");

            migrationBuilder.CreateIndex(
                name: "IX_hub_steps_Decree",
                schema: "hubs",
                table: "hub_steps",
                column: "Decree");

            migrationBuilder.CreateIndex(
                name: "IX_hubs_AgencyCode",
                schema: "hubs",
                table: "hubs",
                column: "AgencyCode",
                unique: true,
                filter: "\"State\" <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "IX_hubs_Code",
                schema: "hubs",
                table: "hubs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_innovation_copies_AgencyCode",
                schema: "hubs",
                table: "innovation_copies",
                column: "AgencyCode");

            migrationBuilder.CreateIndex(
                name: "IX_innovation_copies_ProvinceCode",
                schema: "hubs",
                table: "innovation_copies",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_mail_NextAttemptAt",
                schema: "hubs",
                table: "mail",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mail_PersonId",
                schema: "hubs",
                table: "mail",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_NextAttemptAt",
                schema: "hubs",
                table: "outbox",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_aliases",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "completed_programmes",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "hub_steps",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "innovation_copies",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "agencies",
                schema: "hubs");

            migrationBuilder.DropTable(
                name: "hubs",
                schema: "hubs");
        }
    }
}
