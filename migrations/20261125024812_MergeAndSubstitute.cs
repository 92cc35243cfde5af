using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class MergeAndSubstitute : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "exercises",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "substitutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    limitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replacement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_substitutions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_substitutions_another", "replacement_id <> exercise_id");
                    table.ForeignKey(
                        name: "fk_substitutions_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_substitutions_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitutions_exercises_tenant_id_replacement_id",
                        columns: x => new { x.tenant_id, x.replacement_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitutions_limitations_tenant_id_limitation_id",
                        columns: x => new { x.tenant_id, x.limitation_id },
                        principalTable: "limitations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_substitutions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitutions_users_tenant_id_decided_by",
                        columns: x => new { x.tenant_id, x.decided_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exercises_tenant_id_merged_into",
                table: "exercises",
                columns: new[] { "tenant_id", "merged_into" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_tenant_id_client_id",
                table: "substitutions",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_tenant_id_decided_by",
                table: "substitutions",
                columns: new[] { "tenant_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_tenant_id_exercise_id",
                table: "substitutions",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_tenant_id_limitation_id_exercise_id",
                table: "substitutions",
                columns: new[] { "tenant_id", "limitation_id", "exercise_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_tenant_id_replacement_id",
                table: "substitutions",
                columns: new[] { "tenant_id", "replacement_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_exercises_exercises_tenant_id_merged_into",
                table: "exercises",
                columns: new[] { "tenant_id", "merged_into" },
                principalTable: "exercises",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_exercises_exercises_tenant_id_merged_into",
                table: "exercises");

            migrationBuilder.DropTable(
                name: "substitutions");

            migrationBuilder.DropIndex(
                name: "ix_exercises_tenant_id_merged_into",
                table: "exercises");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "exercises");
        }
    }
}
