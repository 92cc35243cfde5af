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
                name: "ck_metric_definitions_kind_known",
                table: "metric_definitions",
                sql: "kind in ('BodyWeight', 'Girth', 'HeartRate', 'Custom')");
        }
    }
}
