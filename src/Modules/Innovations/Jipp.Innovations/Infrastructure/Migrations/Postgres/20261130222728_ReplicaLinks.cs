using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReplicaLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "replica_links",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Original = table.Column<Guid>(type: "uuid", nullable: false),
                    Replica = table.Column<Guid>(type: "uuid", nullable: false),
                    Stands = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replica_links", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_Original",
                schema: "innovations",
                table: "replica_links",
                column: "Original");

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_Replica",
                schema: "innovations",
                table: "replica_links",
                column: "Replica");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replica_links",
                schema: "innovations");
        }
    }
}
