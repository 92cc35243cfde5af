using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class LiveLogAndSample : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "logged_by",
                table: "logged_sets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_sample",
                table: "clients",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_logged_by",
                table: "logged_sets",
                columns: new[] { "tenant_id", "logged_by" });

            migrationBuilder.AddForeignKey(
                name: "fk_logged_sets_users_tenant_id_logged_by",
                table: "logged_sets",
                columns: new[] { "tenant_id", "logged_by" },
                principalTable: "users",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_logged_sets_users_tenant_id_logged_by",
                table: "logged_sets");

            migrationBuilder.DropIndex(
                name: "ix_logged_sets_tenant_id_logged_by",
                table: "logged_sets");

            migrationBuilder.DropColumn(
                name: "logged_by",
                table: "logged_sets");

            migrationBuilder.DropColumn(
                name: "is_sample",
                table: "clients");
        }
    }
}
