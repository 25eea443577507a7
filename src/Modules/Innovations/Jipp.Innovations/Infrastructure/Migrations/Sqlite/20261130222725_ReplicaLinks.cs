using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReplicaLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "replica_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Original = table.Column<Guid>(type: "TEXT", nullable: false),
                    Replica = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stands = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replica_links", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_Original",
                table: "replica_links",
                column: "Original");

            migrationBuilder.CreateIndex(
                name: "IX_replica_links_Replica",
                table: "replica_links",
                column: "Replica");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replica_links");
        }
    }
}
