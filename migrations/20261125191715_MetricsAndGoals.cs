using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class MetricsAndGoals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_metric_definitions_kind_known",
                table: "metric_definitions");

            migrationBuilder.AddColumn<Guid>(
                name: "check_in_id",
                table: "metric_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "archived_at",
                table: "metric_definitions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "archived_by",
                table: "metric_definitions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_asked",
                table: "metric_definitions",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<decimal>(
                name: "max",
                table: "metric_definitions",
                type: "numeric(9,3)",
                precision: 9,
                scale: 3,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "min",
                table: "metric_definitions",
                type: "numeric(9,3)",
                precision: 9,
                scale: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "slug",
                table: "metric_definitions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "celebrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reached_on = table.Column<LocalDate>(type: "date", nullable: false),
                    found_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_celebrations", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_celebrations_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_celebrations_goal_milestones_tenant_id_milestone_id",
                        columns: x => new { x.tenant_id, x.milestone_id },
                        principalTable: "goal_milestones",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_celebrations_goals_tenant_id_goal_id",
                        columns: x => new { x.tenant_id, x.goal_id },
                        principalTable: "goals",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_celebrations_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport', 'Celebration')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences",
                sql: "outcome in ('Done', 'SessionGone', 'SessionMoved', 'SessionNotPlanned', 'ClientInactive', 'ClientPaused', 'NoAddress', 'Unwanted', 'TooLate', 'SessionBegun', 'SessionNotMissed', 'RemindedLately', 'SwitchedOff', 'NothingToReport', 'ScheduleGone', 'Answered', 'NotReached')");

            migrationBuilder.CreateIndex(
                name: "ux_metric_entries_check_in",
                table: "metric_entries",
                columns: new[] { "tenant_id", "check_in_id", "metric_id" },
                unique: true,
                filter: "check_in_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_metric_definitions_tenant_id_archived_by",
                table: "metric_definitions",
                columns: new[] { "tenant_id", "archived_by" });

            migrationBuilder.CreateIndex(
                name: "ux_metric_definitions_slug",
                table: "metric_definitions",
                columns: new[] { "tenant_id", "slug" },
                unique: true,
                filter: "slug is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_metric_definitions_kind_known",
                table: "metric_definitions",
                sql: "kind in ('BodyWeight', 'Girth', 'HeartRate', 'Custom', 'Sleep', 'Skinfold', 'Height')");

            migrationBuilder.CreateIndex(
                name: "ix_celebrations_tenant_id_client_id",
                table: "celebrations",
                columns: new[] { "tenant_id", "client_id" },
                filter: "seen_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_celebrations_tenant_id_milestone_id",
                table: "celebrations",
                columns: new[] { "tenant_id", "milestone_id" });

            migrationBuilder.CreateIndex(
                name: "ux_celebrations_once",
                table: "celebrations",
                columns: new[] { "tenant_id", "goal_id", "milestone_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.AddForeignKey(
                name: "fk_metric_definitions_users_tenant_id_archived_by",
                table: "metric_definitions",
                columns: new[] { "tenant_id", "archived_by" },
                principalTable: "users",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_metric_entries_check_ins_tenant_id_check_in_id",
                table: "metric_entries",
                columns: new[] { "tenant_id", "check_in_id" },
                principalTable: "check_ins",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_metric_definitions_users_tenant_id_archived_by",
                table: "metric_definitions");

            migrationBuilder.DropForeignKey(
                name: "fk_metric_entries_check_ins_tenant_id_check_in_id",
                table: "metric_entries");

            migrationBuilder.DropTable(
                name: "celebrations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences");

            migrationBuilder.DropIndex(
                name: "ux_metric_entries_check_in",
                table: "metric_entries");

            migrationBuilder.DropIndex(
                name: "ix_metric_definitions_tenant_id_archived_by",
                table: "metric_definitions");

            migrationBuilder.DropIndex(
                name: "ux_metric_definitions_slug",
                table: "metric_definitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_metric_definitions_kind_known",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "check_in_id",
                table: "metric_entries");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "archived_by",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "is_asked",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "max",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "min",
                table: "metric_definitions");

            migrationBuilder.DropColumn(
                name: "slug",
                table: "metric_definitions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences",
                sql: "outcome in ('Done', 'SessionGone', 'SessionMoved', 'SessionNotPlanned', 'ClientInactive', 'ClientPaused', 'NoAddress', 'Unwanted', 'TooLate', 'SessionBegun', 'SessionNotMissed', 'RemindedLately', 'SwitchedOff', 'NothingToReport', 'ScheduleGone', 'Answered')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_metric_definitions_kind_known",
                table: "metric_definitions",
                sql: "kind in ('BodyWeight', 'Girth', 'HeartRate', 'Custom')");
        }
    }
}
