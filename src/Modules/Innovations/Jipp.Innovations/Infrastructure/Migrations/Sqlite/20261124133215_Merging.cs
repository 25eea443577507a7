using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BroughtSources",
                table: "innovations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "LinkedAt",
                table: "imports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "linkage_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    One = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_linkage_pairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "linkage_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Records = table.Column<int>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewPairs = table.Column<int>(type: "INTEGER", nullable: false),
                    Replications = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    ShownAgain = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_linkage_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    One = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    StandingFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: true),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "pair_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    One = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pair_decisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_innovations_MergedInto",
                table: "innovations",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_pairs_One",
                table: "linkage_pairs",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_pairs_Other",
                table: "linkage_pairs",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_runs_RequestedAt",
                table: "linkage_runs",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_merges_One",
                table: "merges",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_merges_Other",
                table: "merges",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_merges_StandingFor",
                table: "merges",
                column: "StandingFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pair_decisions_One",
                table: "pair_decisions",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_pair_decisions_Other",
                table: "pair_decisions",
                column: "Other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "linkage_pairs");

            migrationBuilder.DropTable(
                name: "linkage_runs");

            migrationBuilder.DropTable(
                name: "merges");

            migrationBuilder.DropTable(
                name: "pair_decisions");

            migrationBuilder.DropIndex(
                name: "IX_innovations_MergedInto",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "BroughtSources",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "LinkedAt",
                table: "imports");
        }
    }
}
