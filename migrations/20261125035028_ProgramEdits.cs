using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class ProgramEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "followed_from",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "program_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<string>(type: "jsonb", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    undone_revision = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_edits", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_program_edits_program_versions_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "program_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_program_edits_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_program_edits_users_tenant_id_made_by",
                        columns: x => new { x.tenant_id, x.made_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_program_edits_made_at",
                table: "program_edits",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_program_edits_tenant_id_made_by",
                table: "program_edits",
                columns: new[] { "tenant_id", "made_by" });

            migrationBuilder.CreateIndex(
                name: "ix_program_edits_tenant_id_version_id_revision",
                table: "program_edits",
                columns: new[] { "tenant_id", "version_id", "revision" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "program_edits");

            migrationBuilder.DropColumn(
                name: "followed_from",
                table: "assignments");
        }
    }
}
