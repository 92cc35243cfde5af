using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class ProgramsAsText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int[]>(
                name: "weekdays",
                table: "training_programs",
                type: "integer[]",
                nullable: false,
                defaultValue: Array.Empty<int>());

            migrationBuilder.AddColumn<bool>(
                name: "is_competition",
                table: "program_sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "repeats",
                table: "program_phases",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "weekdays",
                table: "training_programs");

            migrationBuilder.DropColumn(
                name: "is_competition",
                table: "program_sessions");

            migrationBuilder.DropColumn(
                name: "repeats",
                table: "program_phases");
        }
    }
}
