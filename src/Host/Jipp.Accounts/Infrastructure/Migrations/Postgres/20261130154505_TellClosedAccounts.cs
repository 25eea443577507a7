using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Accounts.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TellClosedAccounts : Migration
    {
        /// <summary>The closing of accounts is an event from now on; those that are closed are told of too. A person's id is the id of no message.</summary>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                INSERT INTO accounts.outbox ("Id", "Name", "Payload", "OccurredAt", "NextAttemptAt", "Attempts", "Failures")
                SELECT "Id", 'accounts.account-closed.v1', '{"personId":"' || "Id"::text || '","revision":' || "Version"::text || '}', "ClosedAt", "ClosedAt", 0, 0
                FROM accounts.people WHERE "State" = 'Closed' AND "ClosedAt" IS NOT NULL
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM accounts.outbox WHERE "Name" = 'accounts.account-closed.v1' AND "Id" IN (SELECT "Id" FROM accounts.people)""");
        }
    }
}
