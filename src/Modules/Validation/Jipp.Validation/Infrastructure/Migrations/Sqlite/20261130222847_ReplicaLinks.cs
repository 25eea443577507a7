using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReplicaLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LookedUp",
                table: "innovations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "replica_links",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OriginalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplicaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stands = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replica_links", x => x.LinkId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_OriginalId",
                table: "replica_links",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_ReplicaId",
                table: "replica_links",
                column: "ReplicaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replica_links");

            migrationBuilder.DropColumn(
                name: "LookedUp",
                table: "innovations");
        }
    }
}
