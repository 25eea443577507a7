using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Hubs.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Grace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "innovation_copies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DutyAnswersBefore",
                table: "innovation_copies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DutyDueOn",
                table: "innovation_copies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DutyRevision",
                table: "innovation_copies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What these copies were told of questions is in their answers and lapses; the next question tells its day itself.
            migrationBuilder.Sql("""UPDATE innovation_copies SET "DueOn" = COALESCE("NextDueOn", "LapsedDueOn") WHERE "StoppedOn" IS NULL""");

            migrationBuilder.CreateTable(
                name: "confirmation_policy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "confirmation_policy");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyAnswersBefore",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyDueOn",
                table: "innovation_copies");

            migrationBuilder.DropColumn(
                name: "DutyRevision",
                table: "innovation_copies");
        }
    }
}
