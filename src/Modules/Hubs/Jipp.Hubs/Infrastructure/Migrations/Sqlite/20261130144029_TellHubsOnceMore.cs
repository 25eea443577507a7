using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TellHubsOnceMore : Migration
    {
        /// <summary>Innovations keeps a copy of hubs from now on. Whoever heard these messages has its mark in the inbox and hears nothing twice.</summary>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                UPDATE outbox SET "NextAttemptAt" = "OccurredAt", "DeliveredAt" = NULL, "Attempts" = 0, "Failures" = 0
                WHERE "Name" IN ('hubs.hub-designated.v1', 'hubs.hub-ended.v1') AND "DeliveredAt" IS NOT NULL
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) { }
    }
}
