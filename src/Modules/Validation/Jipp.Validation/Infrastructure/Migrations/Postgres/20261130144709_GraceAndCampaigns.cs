using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GraceAndCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GraceDays",
                schema: "validation",
                table: "policy_versions",
                type: "integer",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<Guid>(
                name: "AskedFor",
                schema: "validation",
                table: "campaign_targets",
                type: "uuid",
                nullable: true);

            // A record is marked as asked for while its campaign runs.
            migrationBuilder.Sql(
                """
                UPDATE validation.campaign_targets SET "AskedFor" = "InnovationId"
                WHERE EXISTS (SELECT 1 FROM validation.campaigns AS c WHERE c."Id" = "CampaignId" AND c."State" = 'Running')
                """);

            // An answer that was returned does not count: what was known before it does.
            migrationBuilder.Sql(
                """
                UPDATE validation.innovations AS i SET
                    "LastStatus" = (SELECT a."Status" FROM validation.answers AS a JOIN validation.duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredAt" = (SELECT a."AnsweredAt" FROM validation.answers AS a JOIN validation.duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredBy" = (SELECT a."AnsweredBy" FROM validation.answers AS a JOIN validation.duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "StoppedOn" = (SELECT a."StoppedOn" FROM validation.answers AS a JOIN validation.duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredDutyId" = (SELECT a."DutyId" FROM validation.answers AS a JOIN validation.duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1)
                WHERE EXISTS (SELECT 1 FROM validation.duties AS d WHERE d."Id" = i."LastAnsweredDutyId" AND d."AnsweredAt" IS NULL)
                """);

            migrationBuilder.CreateIndex(
                name: "IX_campaign_targets_AskedFor",
                schema: "validation",
                table: "campaign_targets",
                column: "AskedFor",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_campaign_targets_AskedFor",
                schema: "validation",
                table: "campaign_targets");

            migrationBuilder.DropColumn(
                name: "GraceDays",
                schema: "validation",
                table: "policy_versions");

            migrationBuilder.DropColumn(
                name: "AskedFor",
                schema: "validation",
                table: "campaign_targets");
        }
    }
}
