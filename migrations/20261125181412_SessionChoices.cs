using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class SessionChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "client_swaps",
                table: "tenants",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Listed");

            migrationBuilder.AddColumn<string>(
                name: "choices",
                table: "scheduled_sessions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"warmUps\":[],\"skipped\":[],\"swaps\":[]}'::jsonb");

            migrationBuilder.AddColumn<Instant>(
                name: "unplanned_at",
                table: "scheduled_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_tenants_client_swaps_known",
                table: "tenants",
                sql: "client_swaps in ('Never', 'Listed', 'SamePattern')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_tenants_client_swaps_known",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "client_swaps",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "choices",
                table: "scheduled_sessions");

            migrationBuilder.DropColumn(
                name: "unplanned_at",
                table: "scheduled_sessions");
        }
    }
}
