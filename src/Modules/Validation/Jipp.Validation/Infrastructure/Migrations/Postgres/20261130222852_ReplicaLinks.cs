using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Validation.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReplicaLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LookedUp",
                schema: "validation",
                table: "innovations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "replica_links",
                schema: "validation",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    OriginalId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplicaId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stands = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replica_links", x => x.LinkId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_OriginalId",
                schema: "validation",
                table: "replica_links",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_ReplicaId",
                schema: "validation",
                table: "replica_links",
                column: "ReplicaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replica_links",
                schema: "validation");

            migrationBuilder.DropColumn(
                name: "LookedUp",
                schema: "validation",
                table: "innovations");
        }
    }
}
