using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Grace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                schema: "hubs",
                table: "innovation_copies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DutyAnswersBefore",
                schema: "hubs",
                table: "innovation_copies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DutyDueOn",
                schema: "hubs",
                table: "innovation_copies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DutyRevision",
                schema: "hubs",
                table: "innovation_copies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What these copies were told of questions is in their answers and lapses; the next question tells its day itself.
            migrationBuilder.Sql("""UPDATE hubs.innovation_copies SET "DueOn" = COALESCE("NextDueOn", "LapsedDueOn") WHERE "StoppedOn" IS NULL""");

            migrationBuilder.CreateTable(
                name: "confirmation_policy",
                schema: "hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GraceDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_policy", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmation_policy",
                schema: "hubs");

            migrationBuilder.DropColumn(
                name: "DueOn",
                schema: "hubs",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyAnswersBefore",
                schema: "hubs",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyDueOn",
                schema: "hubs",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyRevision",
                schema: "hubs",
                table: "innovation_copies");
        }
    }
}
