using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaign_replies",
                schema: "validation",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_replies", x => new { x.CampaignId, x.InnovationId, x.Question });
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                schema: "validation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AgencyKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    HubCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    YearFrom = table.Column<int>(type: "integer", nullable: true),
                    YearTo = table.Column<int>(type: "integer", nullable: true),
                    Awarded = table.Column<bool>(type: "boolean", nullable: true),
                    Badge = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReminderDays = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Questions = table.Column<List<string>>(type: "text[]", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Targets = table.Column<int>(type: "integer", nullable: false),
                    StepNumber = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "campaign_rounds",
                schema: "validation",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RemindersGiven = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_rounds", x => new { x.CampaignId, x.Number });
                    table.ForeignKey(
                        name: "FK_campaign_rounds_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalSchema: "validation",
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_targets",
                schema: "validation",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    HubCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    StepNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_targets", x => new { x.CampaignId, x.InnovationId });
                    table.ForeignKey(
                        name: "FK_campaign_targets_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalSchema: "validation",
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_campaign_targets_DutyId",
                schema: "validation",
                table: "campaign_targets",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_campaign_targets_InnovationId",
                schema: "validation",
                table: "campaign_targets",
                column: "InnovationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaign_replies",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "campaign_rounds",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "campaign_targets",
                schema: "validation");

            migrationBuilder.DropTable(
                name: "campaigns",
                schema: "validation");
        }
    }
}
