using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class PartialAndShifted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "ended_at",
                table: "assignments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "first_week",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "last_week",
                table: "assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shifts",
                table: "assignments",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_assignments_weeks",
                table: "assignments",
                sql: "first_week between 1 and 52 and (last_week is null or last_week between first_week and 52)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_assignments_weeks",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "first_week",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "last_week",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "shifts",
                table: "assignments");
        }
    }
}
