using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class TrainingSums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "one_rep_max_formula",
                table: "tenants",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Epley");

            migrationBuilder.CreateTable(
                name: "exercise_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    log_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    reps = table.Column<int>(type: "integer", nullable: false),
                    volume_kg = table.Column<decimal>(type: "numeric(12,3)", precision: 12, scale: 3, nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    metres = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    done = table.Column<string>(type: "jsonb", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_sessions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_exercise_sessions_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_sessions_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exercise_sessions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exercise_sessions_workout_logs_tenant_id_log_id",
                        columns: x => new { x.tenant_id, x.log_id },
                        principalTable: "workout_logs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false),
                    rated = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    load = table.Column<decimal>(type: "numeric(9,1)", precision: 9, scale: 1, nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    reps = table.Column<int>(type: "integer", nullable: false),
                    volume_kg = table.Column<decimal>(type: "numeric(12,3)", precision: 12, scale: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_days", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_days_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_training_days_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_tenants_one_rep_max_formula_known",
                table: "tenants",
                sql: "one_rep_max_formula in ('Epley', 'Brzycki', 'Lombardi', 'Wathan')");

            migrationBuilder.CreateIndex(
                name: "ix_exercise_sessions_tenant_id_client_id_date",
                table: "exercise_sessions",
                columns: new[] { "tenant_id", "client_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_exercise_sessions_tenant_id_client_id_exercise_id_date",
                table: "exercise_sessions",
                columns: new[] { "tenant_id", "client_id", "exercise_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_exercise_sessions_tenant_id_exercise_id",
                table: "exercise_sessions",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_exercise_sessions_tenant_id_log_id",
                table: "exercise_sessions",
                columns: new[] { "tenant_id", "log_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_days_tenant_id_client_id_date",
                table: "training_days",
                columns: new[] { "tenant_id", "client_id", "date" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exercise_sessions");

            migrationBuilder.DropTable(
                name: "training_days");

            migrationBuilder.DropCheckConstraint(
                name: "ck_tenants_one_rep_max_formula_known",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "one_rep_max_formula",
                table: "tenants");
        }
    }
}
