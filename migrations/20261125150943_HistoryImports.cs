using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class HistoryImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "scheduled_sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "metric_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "logged_sets",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "history_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    begun_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    sets_done = table.Column<int>(type: "integer", nullable: false),
                    workouts_added = table.Column<int>(type: "integer", nullable: false),
                    sets_added = table.Column<int>(type: "integer", nullable: false),
                    weighings_added = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    bad_lines = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_imports", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_history_imports_content", "(state in ('Draft', 'Running')) = (content is not null)");
                    table.CheckConstraint("ck_history_imports_format_known", "format in ('Strong', 'Hevy', 'FitNotes', 'FitNotesBody', 'Jefit', 'StrongLifts', 'Wger', 'Columns')");
                    table.CheckConstraint("ck_history_imports_state_known", "state in ('Draft', 'Running', 'Done', 'Undone')");
                    table.ForeignKey(
                        name: "fk_history_imports_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_history_imports_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_history_imports_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_history_imports_users_tenant_id_undone_by",
                        columns: x => new { x.tenant_id, x.undone_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_names", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_imported_names_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_imported_names_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_names_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_names_users_tenant_id_decided_by",
                        columns: x => new { x.tenant_id, x.decided_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_sessions_tenant_id_import_id",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "import_id" },
                filter: "import_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport')");

            migrationBuilder.CreateIndex(
                name: "ix_metric_entries_tenant_id_import_id",
                table: "metric_entries",
                columns: new[] { "tenant_id", "import_id" },
                filter: "import_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_import_id",
                table: "logged_sets",
                columns: new[] { "tenant_id", "import_id" },
                filter: "import_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_history_imports_tenant_id_client_id_created_at",
                table: "history_imports",
                columns: new[] { "tenant_id", "client_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_history_imports_tenant_id_created_by",
                table: "history_imports",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_history_imports_tenant_id_undone_by",
                table: "history_imports",
                columns: new[] { "tenant_id", "undone_by" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_names_tenant_id_client_id_key",
                table: "imported_names",
                columns: new[] { "tenant_id", "client_id", "key" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_imported_names_tenant_id_decided_by",
                table: "imported_names",
                columns: new[] { "tenant_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_names_tenant_id_exercise_id",
                table: "imported_names",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_logged_sets_history_imports_tenant_id_import_id",
                table: "logged_sets",
                columns: new[] { "tenant_id", "import_id" },
                principalTable: "history_imports",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_metric_entries_history_imports_tenant_id_import_id",
                table: "metric_entries",
                columns: new[] { "tenant_id", "import_id" },
                principalTable: "history_imports",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_scheduled_sessions_history_imports_tenant_id_import_id",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "import_id" },
                principalTable: "history_imports",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_logged_sets_history_imports_tenant_id_import_id",
                table: "logged_sets");

            migrationBuilder.DropForeignKey(
                name: "fk_metric_entries_history_imports_tenant_id_import_id",
                table: "metric_entries");

            migrationBuilder.DropForeignKey(
                name: "fk_scheduled_sessions_history_imports_tenant_id_import_id",
                table: "scheduled_sessions");

            migrationBuilder.DropTable(
                name: "history_imports");

            migrationBuilder.DropTable(
                name: "imported_names");

            migrationBuilder.DropIndex(
                name: "ix_scheduled_sessions_tenant_id_import_id",
                table: "scheduled_sessions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropIndex(
                name: "ix_metric_entries_tenant_id_import_id",
                table: "metric_entries");

            migrationBuilder.DropIndex(
                name: "ix_logged_sets_tenant_id_import_id",
                table: "logged_sets");

            migrationBuilder.DropColumn(
                name: "import_id",
                table: "scheduled_sessions");

            migrationBuilder.DropColumn(
                name: "import_id",
                table: "metric_entries");

            migrationBuilder.DropColumn(
                name: "import_id",
                table: "logged_sets");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder')");
        }
    }
}
