using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BroughtSources",
                schema: "innovations",
                table: "innovations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LinkedAt",
                schema: "innovations",
                table: "imports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "linkage_pairs",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    One = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_linkage_pairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "linkage_runs",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RequestedBy = table.Column<string>(type: "text", nullable: false),
                    ComputedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: true),
                    ReviewPairs = table.Column<int>(type: "integer", nullable: false),
                    Replications = table.Column<int>(type: "integer", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    ShownAgain = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_linkage_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "merges",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    One = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: false),
                    StandingFor = table.Column<Guid>(type: "uuid", nullable: true),
                    Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: true),
                    RunId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "pair_decisions",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    One = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pair_decisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_innovations_MergedInto",
                schema: "innovations",
                table: "innovations",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_pairs_One",
                schema: "innovations",
                table: "linkage_pairs",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_pairs_Other",
                schema: "innovations",
                table: "linkage_pairs",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_linkage_runs_RequestedAt",
                schema: "innovations",
                table: "linkage_runs",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_merges_One",
                schema: "innovations",
                table: "merges",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_merges_Other",
                schema: "innovations",
                table: "merges",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_merges_StandingFor",
                schema: "innovations",
                table: "merges",
                column: "StandingFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pair_decisions_One",
                schema: "innovations",
                table: "pair_decisions",
                column: "One");

            migrationBuilder.CreateIndex(
                name: "IX_pair_decisions_Other",
                schema: "innovations",
                table: "pair_decisions",
                column: "Other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "linkage_pairs",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "linkage_runs",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "merges",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "pair_decisions",
                schema: "innovations");

            migrationBuilder.DropIndex(
                name: "IX_innovations_MergedInto",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "BroughtSources",
                schema: "innovations",
                table: "innovations");

            migrationBuilder.DropColumn(
                name: "LinkedAt",
                schema: "innovations",
                table: "imports");
        }
    }
}
