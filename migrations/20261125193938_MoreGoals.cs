using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class MoreGoals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_goals_kind",
                table: "goals");

            migrationBuilder.DropCheckConstraint(
                name: "ck_goals_kind_known",
                table: "goals");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport', 'Celebration', 'GoalOver')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_goals_kind",
                table: "goals",
                sql: "(kind = 'Metric') = (metric_id is not null) and (kind = 'Lift') = (exercise_id is not null) and (kind in ('Words', 'Event')) = (target is null) and (by is not null or kind not in ('Adherence', 'Event'))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_goals_kind_known",
                table: "goals",
                sql: "kind in ('Metric', 'Lift', 'Words', 'Adherence', 'Event')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_goals_kind",
                table: "goals");

            migrationBuilder.DropCheckConstraint(
                name: "ck_goals_kind_known",
                table: "goals");

            migrationBuilder.AddCheckConstraint(
                name: "ck_occurrences_kind_known",
                table: "occurrences",
                sql: "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder', 'HistoryImport', 'Celebration')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_goals_kind",
                table: "goals",
                sql: "(kind = 'Metric') = (metric_id is not null) and (kind = 'Lift') = (exercise_id is not null) and (kind = 'Words') = (target is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_goals_kind_known",
                table: "goals",
                sql: "kind in ('Metric', 'Lift', 'Words')");
        }
    }
}
