using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DutyKnowsAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DutyAnswersBefore",
                schema: "innovations",
                table: "running_states",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DutyDueOn",
                schema: "innovations",
                table: "running_states",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                schema: "innovations",
                table: "running_states",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DutyAnswersBefore",
                schema: "innovations",
                table: "running_states");

            migrationBuilder.DropColumn(
                name: "DutyDueOn",
                schema: "innovations",
                table: "running_states");

            migrationBuilder.DropColumn(
                name: "NextDueOn",
                schema: "innovations",
                table: "running_states");
        }
    }
}
