using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class Celebrations : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "celebrations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_outcome_known",
                table: "occurrences",
                sql: "outcome in ('Done', 'SessionGone', 'SessionMoved', 'SessionNotPlanned', 'ClientInactive', 'ClientPaused', 'NoAddress', 'Unwanted', 'TooLate', 'SessionBegun', 'SessionNotMissed', 'RemindedLately', 'SwitchedOff', 'NothingToReport', 'ScheduleGone', 'Answered')");
        }
    }
}
