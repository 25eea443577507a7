using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Jipp.Innovations.Infrastructure.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "innovations");

            migrationBuilder.CreateTable(
                name: "agencies",
                schema: "innovations",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    RegionName = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<string>(type: "text", nullable: false),
                    FormerNames = table.Column<string>(type: "text", nullable: false),
                    NameRevision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "agency_aliases",
                schema: "innovations",
                columns: table => new
                {
                    Folded = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "text", nullable: false),
                    AddedBy = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_aliases", x => x.Folded);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false),
                    Command = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    Details = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_changes",
                schema: "innovations",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Layout = table.Column<string>(type: "text", nullable: false),
                    SourceSystem = table.Column<string>(type: "text", nullable: false),
                    FileName = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Encoding = table.Column<string>(type: "text", nullable: false),
                    Separator = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StagedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StagedBy = table.Column<string>(type: "text", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "text", nullable: true),
                    IgnoredColumns = table.Column<string>(type: "text", nullable: false),
                    Counts_Changed = table.Column<int>(type: "integer", nullable: false),
                    Counts_New = table.Column<int>(type: "integer", nullable: false),
                    Counts_Refused = table.Column<int>(type: "integer", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Counts_Unrecognised = table.Column<int>(type: "integer", nullable: false),
                    Counts_Warned = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "innovations",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Handler = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HandledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.MessageId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "innovation_titles",
                schema: "innovations",
                columns: table => new
                {
                    TitleId = table.Column<Guid>(type: "uuid", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    Decree = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innovation_titles", x => x.TitleId);
                });

            migrationBuilder.CreateTable(
                name: "innovations",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nri = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Acronym = table.Column<string>(type: "text", nullable: true),
                    AgencyText = table.Column<string>(type: "text", nullable: false),
                    AgencyCode = table.Column<string>(type: "text", nullable: true),
                    AgencyName = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: true),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    RegionCode = table.Column<string>(type: "text", nullable: true),
                    SourceYear = table.Column<int>(type: "integer", nullable: true),
                    InitiatedYear = table.Column<int>(type: "integer", nullable: true),
                    ImplementedYear = table.Column<int>(type: "integer", nullable: true),
                    Group = table.Column<string>(type: "text", nullable: true),
                    Category = table.Column<string>(type: "text", nullable: true),
                    Form = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: true),
                    Summary = table.Column<string>(type: "text", nullable: true),
                    SustainabilityClaim = table.Column<string>(type: "text", nullable: true),
                    Awards = table.Column<string>(type: "text", nullable: false),
                    AwardClaims = table.Column<string>(type: "text", nullable: false),
                    Provenance = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RetiredReason = table.Column<string>(type: "text", nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SourceSystem = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innovations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    BouncedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "nri_counter",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Next = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nri_counter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "nri_issued",
                schema: "innovations",
                columns: table => new
                {
                    Nri = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nri_issued", x => x.Nri);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "innovations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    DeliveredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ParkedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "running_states",
                schema: "innovations",
                columns: table => new
                {
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DutyRevision = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnswerRevision = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StopReason = table.Column<string>(type: "text", nullable: true),
                    LapsedDueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_running_states", x => x.InnovationId);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                schema: "innovations",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    WeakKey = table.Column<bool>(type: "boolean", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    AgencyText = table.Column<string>(type: "text", nullable: false),
                    Values = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: true),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Nri = table.Column<string>(type: "text", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    Faults = table.Column<string>(type: "text", nullable: false),
                    Warnings = table.Column<string>(type: "text", nullable: false),
                    Warned = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedFields = table.Column<string>(type: "text", nullable: false),
                    Recognised = table.Column<bool>(type: "boolean", nullable: false),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rows", x => new { x.ImportId, x.Number });
                    table.ForeignKey(
                        name: "FK_import_rows_imports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "innovations",
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovation_sources",
                schema: "innovations",
                columns: table => new
                {
                    System = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Weak = table.Column<bool>(type: "boolean", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: true),
                    InnovationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innovation_sources", x => new { x.System, x.Key });
                    table.ForeignKey(
                        name: "FK_innovation_sources_innovations_InnovationId",
                        column: x => x.InnovationId,
                        principalSchema: "innovations",
                        principalTable: "innovations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "innovations",
                table: "nri_counter",
                columns: new[] { "Id", "Next" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_agency_aliases_AgencyCode",
                schema: "innovations",
                table: "agency_aliases",
                column: "AgencyCode");

            migrationBuilder.CreateIndex(
                name: "IX_audit_At",
                schema: "innovations",
                table: "audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_imports_StagedAt",
                schema: "innovations",
                table: "imports",
                column: "StagedAt");

            migrationBuilder.CreateIndex(
                name: "IX_innovation_sources_InnovationId",
                schema: "innovations",
                table: "innovation_sources",
                column: "InnovationId");

            migrationBuilder.CreateIndex(
                name: "IX_innovation_titles_InnovationId",
                schema: "innovations",
                table: "innovation_titles",
                column: "InnovationId");

            migrationBuilder.CreateIndex(
                name: "IX_innovations_AgencyCode",
                schema: "innovations",
                table: "innovations",
                column: "AgencyCode");

            migrationBuilder.CreateIndex(
                name: "IX_innovations_Nri",
                schema: "innovations",
                table: "innovations",
                column: "Nri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovations_unrecognised",
                schema: "innovations",
                table: "innovations",
                column: "AgencyText",
                filter: "\"AgencyCode\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mail_NextAttemptAt",
                schema: "innovations",
                table: "mail",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mail_PersonId",
                schema: "innovations",
                table: "mail",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_NextAttemptAt",
                schema: "innovations",
                table: "outbox",
                column: "NextAttemptAt",
                filter: "\"NextAttemptAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agencies",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "agency_aliases",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "catalogue_changes",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "import_rows",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "innovation_sources",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "innovation_titles",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "nri_counter",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "nri_issued",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "running_states",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "innovations");

            migrationBuilder.DropTable(
                name: "innovations",
                schema: "innovations");
        }
    }
}
