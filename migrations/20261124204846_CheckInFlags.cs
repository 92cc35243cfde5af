using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class CheckInFlags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_flag_marks_kind_known",
                table: "flag_marks");

            migrationBuilder.AddCheckConstraint(
                name: "ck_flag_marks_kind_known",
                table: "flag_marks",
                sql: "kind in ('Silent', 'AdherenceFalling', 'ProgressStalled', 'EffortRising', 'LoadChange', 'Monotony', 'CheckInsMissed', 'PainReported')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_flag_marks_kind_known",
                table: "flag_marks");

            migrationBuilder.AddCheckConstraint(
                name: "ck_flag_marks_kind_known",
                table: "flag_marks",
                sql: "kind in ('Silent', 'AdherenceFalling', 'ProgressStalled', 'EffortRising', 'LoadChange', 'Monotony')");
        }
    }
}
