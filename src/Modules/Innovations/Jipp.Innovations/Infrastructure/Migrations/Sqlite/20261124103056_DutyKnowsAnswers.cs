using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DutyKnowsAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DutyAnswersBefore",
                table: "running_states",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DutyDueOn",
                table: "running_states",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "running_states",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DutyAnswersBefore",
                table: "running_states");

            migrationBuilder.DropColumn(
                name: "DutyDueOn",
                table: "running_states");

            migrationBuilder.DropColumn(
                name: "NextDueOn",
                table: "running_states");
        }
    }
}
