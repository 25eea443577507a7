using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GraceAndCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GraceDays",
                table: "policy_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<Guid>(
                name: "AskedFor",
                table: "campaign_targets",
                type: "TEXT",
                nullable: true);

            // A record is marked as asked for while its campaign runs.
            migrationBuilder.Sql(
                """
                UPDATE campaign_targets SET "AskedFor" = "InnovationId"
                WHERE EXISTS (SELECT 1 FROM campaigns AS c WHERE c."Id" = "CampaignId" AND c."State" = 'Running')
                """);

            // An answer that was returned does not count: what was known before it does.
            migrationBuilder.Sql(
                """
                UPDATE innovations AS i SET
                    "LastStatus" = (SELECT a."Status" FROM answers AS a JOIN duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredAt" = (SELECT a."AnsweredAt" FROM answers AS a JOIN duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredBy" = (SELECT a."AnsweredBy" FROM answers AS a JOIN duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "StoppedOn" = (SELECT a."StoppedOn" FROM answers AS a JOIN duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1),
                    "LastAnsweredDutyId" = (SELECT a."DutyId" FROM answers AS a JOIN duties AS d ON d."Id" = a."DutyId" WHERE a."InnovationId" = i."Id" AND d."AnsweredAt" IS NOT NULL ORDER BY a."Revision" DESC LIMIT 1)
                WHERE EXISTS (SELECT 1 FROM duties AS d WHERE d."Id" = i."LastAnsweredDutyId" AND d."AnsweredAt" IS NULL)
                """);

            migrationBuilder.CreateIndex(
                name: "IX_campaign_targets_AskedFor",
                table: "campaign_targets",
                column: "AskedFor",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_campaign_targets_AskedFor",
                table: "campaign_targets");

            migrationBuilder.DropColumn(
                name: "GraceDays",
                table: "policy_versions");

            migrationBuilder.DropColumn(
                name: "AskedFor",
                table: "campaign_targets");
        }
    }
}
