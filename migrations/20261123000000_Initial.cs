using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PulseForge.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    identifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    custom_domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    units = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    brand_color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    brand_version = table.Column<int>(type: "integer", nullable: false),
                    logo = table.Column<byte[]>(type: "bytea", nullable: true),
                    sender_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    footer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    plan = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    accepted_terms = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    suspended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    suspended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    suspension_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    suspended_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    clock_offset = table.Column<Duration>(type: "interval", nullable: false),
                    coaches_see_all_clients = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenants", x => x.id);
                    table.CheckConstraint("ck_tenants_brand_color", "brand_color ~ '^#[0-9a-f]{6}$'");
                    table.CheckConstraint("ck_tenants_identifier", "identifier ~ '^[a-z0-9-]{3,40}$'");
                    table.CheckConstraint("ck_tenants_plan_known", "plan in ('Free', 'Pro', 'Studio')");
                    table.CheckConstraint("ck_tenants_status_known", "status in ('Trial', 'Active', 'PastDue', 'Suspended', 'Closing')");
                    table.CheckConstraint("ck_tenants_suspended_from_known", "suspended_from in ('Trial', 'Active', 'PastDue', 'Suspended', 'Closing')");
                    table.CheckConstraint("ck_tenants_units_known", "units in ('Kilograms', 'Pounds')");
                });

            migrationBuilder.CreateTable(
                name: "attention_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reminds_of_missed_sessions = table.Column<bool>(type: "boolean", nullable: false),
                    remind_after_hours = table.Column<int>(type: "integer", nullable: false),
                    quiet_from = table.Column<LocalTime>(type: "time", nullable: false),
                    quiet_until = table.Column<LocalTime>(type: "time", nullable: false),
                    silent_days = table.Column<int>(type: "integer", nullable: false),
                    adherence_drop = table.Column<int>(type: "integer", nullable: false),
                    load_change = table.Column<int>(type: "integer", nullable: false),
                    monotony = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: false),
                    effort_rise = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: false),
                    stalled_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attention_settings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_attention_settings_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    acting_client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    origin = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    subject_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    changed_fields = table.Column<string[]>(type: "text[]", nullable: false),
                    values = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_entries_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exercises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    catalogue_slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    pattern = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    primary_muscles = table.Column<string[]>(type: "text[]", nullable: false),
                    secondary_muscles = table.Column<string[]>(type: "text[]", nullable: false),
                    equipment = table.Column<string[]>(type: "text[]", nullable: false),
                    laterality = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tracking = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    instructions = table.Column<string[]>(type: "text[]", nullable: false),
                    alternatives = table.Column<string[]>(type: "text[]", nullable: false),
                    video_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    extra = table.Column<string>(type: "jsonb", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercises", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_exercises_laterality_known", "laterality in ('Bilateral', 'Unilateral', 'Alternating', 'Unspecified')");
                    table.CheckConstraint("ck_exercises_tracking_known", "tracking in ('WeightReps', 'Reps', 'WeightedReps', 'AssistedReps', 'Seconds', 'WeightSeconds', 'Metres', 'WeightMetres', 'MetresSeconds', 'Rounds', 'Calories')");
                    table.ForeignKey(
                        name: "fk_exercises_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "metric_definitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metric_definitions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_metric_definitions_kind_known", "kind in ('BodyWeight', 'Girth', 'HeartRate', 'Custom')");
                    table.ForeignKey(
                        name: "fk_metric_definitions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "resting_identifiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    identifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resting_identifiers", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_resting_identifiers_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenant_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    master_key_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant_keys", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_tenant_keys_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    units = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    unwanted_mail = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    suspended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    suspended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.UniqueConstraint("ak_asp_net_users_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_users_role_known", "role in ('Owner', 'Coach', 'Client', 'Admin')");
                    table.CheckConstraint("ck_users_units_known", "units in ('Kilograms', 'Pounds')");
                    table.ForeignKey(
                        name: "fk_users_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    started_from = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in_forms", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_check_in_forms_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_in_forms_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    units = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    birth_date = table.Column<LocalDate>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    goals = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    constraints = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    guardian_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    morning_time = table.Column<LocalTime>(type: "time", nullable: false),
                    reports_stopped_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    reports_stopped_by = table.Column<Guid>(type: "uuid", nullable: true),
                    extra = table.Column<string>(type: "jsonb", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    archived_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    archived_by = table.Column<Guid>(type: "uuid", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_clients_sex_known", "sex in ('Female', 'Male')");
                    table.CheckConstraint("ck_clients_status_known", "status in ('Invited', 'Active', 'Paused', 'Archived')");
                    table.CheckConstraint("ck_clients_units_known", "units in ('Kilograms', 'Pounds')");
                    table.ForeignKey(
                        name: "fk_clients_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clients_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coach_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bio = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    specialisations = table.Column<string[]>(type: "text[]", nullable: false),
                    client_capacity = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coach_profiles", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_coach_profiles_asp_net_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coach_profiles_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_hashes = table.Column<string[]>(type: "text[]", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    paused_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factors", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_second_factors_asp_net_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_second_factors_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_programs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    goal = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    started_from = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_programs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_programs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_programs_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_claims_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_logins_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "check_in_form_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in_form_versions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_check_in_form_versions_published", "(number = 0) = (published_at is null)");
                    table.ForeignKey(
                        name: "fk_check_in_form_versions_check_in_forms_tenant_id_form_id",
                        columns: x => new { x.tenant_id, x.form_id },
                        principalTable: "check_in_forms",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_in_form_versions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    detail = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_links", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_access_links_purpose_known", "purpose in ('SignIn', 'ConfirmEmail', 'ResetPassword', 'ChangeEmail', 'AcceptInvitation', 'GuardianConsent', 'Session', 'CheckIn', 'Unsubscribe')");
                    table.ForeignKey(
                        name: "fk_access_links_asp_net_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_access_links_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_links_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekdays = table.Column<int[]>(type: "integer[]", nullable: false),
                    at = table.Column<LocalTime>(type: "time", nullable: true),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    until = table.Column<LocalDate>(type: "date", nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in_schedules", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_check_in_schedules_until", "until is null or until >= \"from\"");
                    table.CheckConstraint("ck_check_in_schedules_weekdays", "cardinality(weekdays) between 1 and 7");
                    table.ForeignKey(
                        name: "fk_check_in_schedules_check_in_forms_tenant_id_form_id",
                        columns: x => new { x.tenant_id, x.form_id },
                        principalTable: "check_in_forms",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_in_schedules_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_in_schedules_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_in_schedules_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_coaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    since = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_coaches", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_client_coaches_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_client_coaches_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_coaches_users_tenant_id_coach_id",
                        columns: x => new { x.tenant_id, x.coach_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    given_by = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    by_guardian = table.Column<bool>(type: "boolean", nullable: false),
                    origin = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_consents_text_known", "text in ('Terms', 'HealthData')");
                    table.ForeignKey(
                        name: "fk_consents_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_consents_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "flag_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    snoozed_until = table.Column<LocalDate>(type: "date", nullable: true),
                    acknowledged_on = table.Column<LocalDate>(type: "date", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flag_marks", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_flag_marks_kind_known", "kind in ('Silent', 'AdherenceFalling', 'ProgressStalled', 'EffortRising', 'LoadChange', 'Monotony')");
                    table.ForeignKey(
                        name: "fk_flag_marks_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_flag_marks_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_flag_marks_users_tenant_id_by",
                        columns: x => new { x.tenant_id, x.by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    metric_id = table.Column<Guid>(type: "uuid", nullable: true),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: true),
                    target = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: true),
                    set_on = table.Column<LocalDate>(type: "date", nullable: false),
                    by = table.Column<LocalDate>(type: "date", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    reached_on = table.Column<LocalDate>(type: "date", nullable: true),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goals", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_goals_kind", "(kind = 'Metric') = (metric_id is not null) and (kind = 'Lift') = (exercise_id is not null) and (kind = 'Words') = (target is null)");
                    table.CheckConstraint("ck_goals_kind_known", "kind in ('Metric', 'Lift', 'Words')");
                    table.ForeignKey(
                        name: "fk_goals_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_goals_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goals_metric_definitions_tenant_id_metric_id",
                        columns: x => new { x.tenant_id, x.metric_id },
                        principalTable: "metric_definitions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goals_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goals_users_tenant_id_ended_by",
                        columns: x => new { x.tenant_id, x.ended_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goals_users_tenant_id_set_by",
                        columns: x => new { x.tenant_id, x.set_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "limitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    until = table.Column<LocalDate>(type: "date", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limitations", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_limitations_kind_known", "kind in ('Pattern', 'Muscle', 'BodyPart', 'Equipment', 'Exercise')");
                    table.CheckConstraint("ck_limitations_severity_known", "severity in ('Watch', 'Avoid', 'Forbidden')");
                    table.CheckConstraint("ck_limitations_side_known", "side in ('Both', 'Left', 'Right')");
                    table.ForeignKey(
                        name: "fk_limitations_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_limitations_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "metric_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    metric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<LocalDate>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    corrected_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    corrected_by = table.Column<Guid>(type: "uuid", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metric_entries", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_metric_entries_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_metric_entries_metric_definitions_tenant_id_metric_id",
                        columns: x => new { x.tenant_id, x.metric_id },
                        principalTable: "metric_definitions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_metric_entries_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_metric_entries_users_tenant_id_corrected_by",
                        columns: x => new { x.tenant_id, x.corrected_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_metric_entries_users_tenant_id_entered_by",
                        columns: x => new { x.tenant_id, x.entered_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "occurrences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    lease_token = table.Column<Guid>(type: "uuid", nullable: true),
                    done_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    dead_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    discarded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occurrences", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_occurrences_kind_known", "kind in ('SessionMail', 'SessionOver', 'MissedReminder', 'WeeklyReport', 'CheckInMail', 'CheckInReminder')");
                    table.CheckConstraint("ck_occurrences_outcome_known", "outcome in ('Done', 'SessionGone', 'SessionMoved', 'SessionNotPlanned', 'ClientInactive', 'ClientPaused', 'NoAddress', 'Unwanted', 'TooLate', 'SessionBegun', 'SessionNotMissed', 'RemindedLately', 'SwitchedOff', 'NothingToReport', 'ScheduleGone', 'Answered')");
                    table.ForeignKey(
                        name: "fk_occurrences_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_occurrences_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    until = table.Column<LocalDate>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pauses", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_pauses_reason_known", "reason in ('Illness', 'Injury', 'Holiday', 'Other')");
                    table.CheckConstraint("ck_pauses_until", "until is null or until >= \"from\"");
                    table.ForeignKey(
                        name: "fk_pauses_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pauses_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    words_by = table.Column<Guid>(type: "uuid", nullable: true),
                    words_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    from = table.Column<LocalDate>(type: "date", nullable: true),
                    to = table.Column<LocalDate>(type: "date", nullable: true),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: true),
                    written_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_reports_kind_known", "kind in ('Weekly', 'Requested')");
                    table.CheckConstraint("ck_reports_written", "num_nulls(kind, \"from\", \"to\", pdf, written_at) in (0, 5)");
                    table.ForeignKey(
                        name: "fk_reports_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reports_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reports_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reports_users_tenant_id_words_by",
                        columns: x => new { x.tenant_id, x.words_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_maxes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value_kg = table.Column<decimal>(type: "numeric(7,3)", precision: 7, scale: 3, nullable: false),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_maxes", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_training_maxes_source_known", "source in ('Entered', 'Estimated')");
                    table.CheckConstraint("ck_training_maxes_value", "value_kg > 0 and value_kg <= 1000");
                    table.ForeignKey(
                        name: "fk_training_maxes_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_training_maxes_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_maxes_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_maxes_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "program_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_versions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_program_versions_published", "(number = 0) = (published_at is null)");
                    table.CheckConstraint("ck_program_versions_weeks", "weeks between 1 and 52");
                    table.ForeignKey(
                        name: "fk_program_versions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_program_versions_training_programs_tenant_id_program_id",
                        columns: x => new { x.tenant_id, x.program_id },
                        principalTable: "training_programs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "check_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    corrected_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: true),
                    words = table.Column<byte[]>(type: "bytea", nullable: true),
                    reviewed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reply = table.Column<byte[]>(type: "bytea", nullable: true),
                    replied_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_ins", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_check_ins_answered", "(answered_at is null) = (answers is null) and (answered_at is not null or reviewed_at is null)");
                    table.ForeignKey(
                        name: "fk_check_ins_check_in_form_versions_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "check_in_form_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_ins_check_in_schedules_tenant_id_schedule_id",
                        columns: x => new { x.tenant_id, x.schedule_id },
                        principalTable: "check_in_schedules",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_ins_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_check_ins_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_ins_users_tenant_id_reviewed_by",
                        columns: x => new { x.tenant_id, x.reviewed_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    value = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: true),
                    reached_on = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_milestones", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_goal_milestones_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_goal_milestones_goals_tenant_id_goal_id",
                        columns: x => new { x.tenant_id, x.goal_id },
                        principalTable: "goals",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_goal_milestones_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_emails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    to_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    from_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reply_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    unsubscribe_url = table.Column<string>(type: "text", nullable: true),
                    message_id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    lease_token = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    dead_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    discarded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_emails", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_outbox_emails_sent_by_known", "sent_by in ('Smtp', 'Development')");
                    table.ForeignKey(
                        name: "fk_outbox_emails_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outbox_emails_reports_tenant_id_report_id",
                        columns: x => new { x.tenant_id, x.report_id },
                        principalTable: "reports",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outbox_emails_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbox_emails_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start_date = table.Column<LocalDate>(type: "date", nullable: false),
                    weekdays = table.Column<int[]>(type: "integer[]", nullable: false),
                    passes = table.Column<int>(type: "integer", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    assigned_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ended_on = table.Column<LocalDate>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignments", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_assignments_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assignments_program_versions_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "program_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignments_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignments_training_programs_tenant_id_program_id",
                        columns: x => new { x.tenant_id, x.program_id },
                        principalTable: "training_programs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignments_users_tenant_id_assigned_by",
                        columns: x => new { x.tenant_id, x.assigned_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "program_phases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    first_week = table.Column<int>(type: "integer", nullable: false),
                    last_week = table.Column<int>(type: "integer", nullable: false),
                    sets_factor = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: false),
                    load_factor = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_phases", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_program_phases_kind_known", "kind in ('Accumulation', 'Intensification', 'Peak', 'Deload', 'Taper', 'Transition', 'General', 'Specific', 'Competition')");
                    table.CheckConstraint("ck_program_phases_weeks", "first_week >= 1 and last_week >= first_week");
                    table.ForeignKey(
                        name: "fk_program_phases_program_versions_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "program_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_program_phases_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "program_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    week = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    workout = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_sessions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_program_sessions_day", "week between 1 and 52 and day between 1 and 7");
                    table.ForeignKey(
                        name: "fk_program_sessions_program_versions_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "program_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_program_sessions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduled_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    program_session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pass = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    moved_from = table.Column<LocalDate>(type: "date", nullable: true),
                    @override = table.Column<string>(name: "override", type: "jsonb", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheduled_sessions", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_scheduled_sessions_status_known", "status in ('Planned', 'Done', 'Missed', 'Skipped')");
                    table.ForeignKey(
                        name: "fk_scheduled_sessions_assignments_tenant_id_assignment_id",
                        columns: x => new { x.tenant_id, x.assignment_id },
                        principalTable: "assignments",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scheduled_sessions_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_scheduled_sessions_program_sessions_tenant_id_program_sessi",
                        columns: x => new { x.tenant_id, x.program_session_id },
                        principalTable: "program_sessions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scheduled_sessions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workout_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheduled_session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    started_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    session_rpe = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: true),
                    duration_minutes = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    logged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    extra = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workout_logs", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_workout_logs_ranges", "session_rpe between 0 and 10 and duration_minutes between 1 and 600");
                    table.ForeignKey(
                        name: "fk_workout_logs_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workout_logs_scheduled_sessions_tenant_id_scheduled_session",
                        columns: x => new { x.tenant_id, x.scheduled_session_id },
                        principalTable: "scheduled_sessions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workout_logs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workout_logs_users_tenant_id_logged_by",
                        columns: x => new { x.tenant_id, x.logged_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "logged_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    log_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    exercise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    block = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target = table.Column<string>(type: "jsonb", nullable: true),
                    load_kg = table.Column<decimal>(type: "numeric(7,3)", precision: 7, scale: 3, nullable: true),
                    reps = table.Column<int>(type: "integer", nullable: true),
                    seconds = table.Column<int>(type: "integer", nullable: true),
                    metres = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    calories = table.Column<int>(type: "integer", nullable: true),
                    rpe = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: true),
                    rir = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    logged_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logged_sets", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_logged_sets_kind_known", "kind in ('WarmUp', 'Work', 'Drop', 'Amrap')");
                    table.CheckConstraint("ck_logged_sets_ranges", "load_kg between -200 and 1000 and reps between 0 and 1000 and seconds between 0 and 86400 and metres between 0 and 500000 and calories between 0 and 10000 and rpe between 1 and 10 and rir between 0 and 10");
                    table.ForeignKey(
                        name: "fk_logged_sets_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_logged_sets_exercises_tenant_id_exercise_id",
                        columns: x => new { x.tenant_id, x.exercise_id },
                        principalTable: "exercises",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_logged_sets_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_logged_sets_workout_logs_tenant_id_log_id",
                        columns: x => new { x.tenant_id, x.log_id },
                        principalTable: "workout_logs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_links_tenant_id_client_id",
                table: "access_links",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_links_tenant_id_token_hash",
                table: "access_links",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_links_tenant_id_user_id",
                table: "access_links",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_tenant_id_assigned_by",
                table: "assignments",
                columns: new[] { "tenant_id", "assigned_by" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_tenant_id_client_id_start_date",
                table: "assignments",
                columns: new[] { "tenant_id", "client_id", "start_date" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_tenant_id_program_id",
                table: "assignments",
                columns: new[] { "tenant_id", "program_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_tenant_id_version_id",
                table: "assignments",
                columns: new[] { "tenant_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attention_settings_tenant_id",
                table: "attention_settings",
                column: "tenant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_tenant_id_at_id",
                table: "audit_entries",
                columns: new[] { "tenant_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_tenant_id_user_id_at",
                table: "audit_entries",
                columns: new[] { "tenant_id", "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_form_versions_tenant_id_form_id_number",
                table: "check_in_form_versions",
                columns: new[] { "tenant_id", "form_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_in_forms_tenant_id_created_by",
                table: "check_in_forms",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_forms_tenant_id_started_from",
                table: "check_in_forms",
                columns: new[] { "tenant_id", "started_from" },
                unique: true,
                filter: "started_from is not null");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_schedules_tenant_id_client_id_from",
                table: "check_in_schedules",
                columns: new[] { "tenant_id", "client_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_schedules_tenant_id_created_by",
                table: "check_in_schedules",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_schedules_tenant_id_form_id",
                table: "check_in_schedules",
                columns: new[] { "tenant_id", "form_id" });

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_answered_at",
                table: "check_ins",
                columns: new[] { "tenant_id", "answered_at" },
                filter: "answered_at is not null and reviewed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_client_id_date",
                table: "check_ins",
                columns: new[] { "tenant_id", "client_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_client_id_schedule_id_date",
                table: "check_ins",
                columns: new[] { "tenant_id", "client_id", "schedule_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_due_at",
                table: "check_ins",
                columns: new[] { "tenant_id", "due_at" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_reviewed_at",
                table: "check_ins",
                columns: new[] { "tenant_id", "reviewed_at" },
                filter: "reviewed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_reviewed_by",
                table: "check_ins",
                columns: new[] { "tenant_id", "reviewed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_schedule_id",
                table: "check_ins",
                columns: new[] { "tenant_id", "schedule_id" });

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_tenant_id_version_id",
                table: "check_ins",
                columns: new[] { "tenant_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_coaches_tenant_id_client_id_coach_id",
                table: "client_coaches",
                columns: new[] { "tenant_id", "client_id", "coach_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_coaches_tenant_id_coach_id",
                table: "client_coaches",
                columns: new[] { "tenant_id", "coach_id" });

            migrationBuilder.CreateIndex(
                name: "ux_client_coaches_lead",
                table: "client_coaches",
                columns: new[] { "tenant_id", "client_id" },
                unique: true,
                filter: "is_lead");

            migrationBuilder.CreateIndex(
                name: "ix_clients_tenant_id_email",
                table: "clients",
                columns: new[] { "tenant_id", "email" },
                unique: true,
                filter: "deleted_at is null and email is not null");

            migrationBuilder.CreateIndex(
                name: "ix_clients_tenant_id_status_name",
                table: "clients",
                columns: new[] { "tenant_id", "status", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_tenant_id_user_id",
                table: "clients",
                columns: new[] { "tenant_id", "user_id" },
                unique: true,
                filter: "user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_coach_profiles_tenant_id_user_id",
                table: "coach_profiles",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_tenant_id_client_id_text",
                table: "consents",
                columns: new[] { "tenant_id", "client_id", "text" });

            migrationBuilder.CreateIndex(
                name: "ix_exercises_tenant_id_catalogue_slug",
                table: "exercises",
                columns: new[] { "tenant_id", "catalogue_slug" },
                unique: true,
                filter: "catalogue_slug is not null");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_tenant_id_name",
                table: "exercises",
                columns: new[] { "tenant_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_flag_marks_tenant_id_by",
                table: "flag_marks",
                columns: new[] { "tenant_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_flag_marks_tenant_id_client_id_kind",
                table: "flag_marks",
                columns: new[] { "tenant_id", "client_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_goal_milestones_tenant_id_client_id",
                table: "goal_milestones",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_milestones_tenant_id_goal_id_order",
                table: "goal_milestones",
                columns: new[] { "tenant_id", "goal_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_goals_tenant_id_ended_by",
                table: "goals",
                columns: new[] { "tenant_id", "ended_by" });

            migrationBuilder.CreateIndex(
                name: "ix_goals_tenant_id_exercise_id",
                table: "goals",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goals_tenant_id_metric_id",
                table: "goals",
                columns: new[] { "tenant_id", "metric_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goals_tenant_id_set_by",
                table: "goals",
                columns: new[] { "tenant_id", "set_by" });

            migrationBuilder.CreateIndex(
                name: "ux_goals_current",
                table: "goals",
                columns: new[] { "tenant_id", "client_id" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_limitations_tenant_id_client_id_from",
                table: "limitations",
                columns: new[] { "tenant_id", "client_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_client_id_date",
                table: "logged_sets",
                columns: new[] { "tenant_id", "client_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_client_id_exercise_id_date",
                table: "logged_sets",
                columns: new[] { "tenant_id", "client_id", "exercise_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_exercise_id",
                table: "logged_sets",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_logged_sets_tenant_id_log_id_block_item_order",
                table: "logged_sets",
                columns: new[] { "tenant_id", "log_id", "block", "item", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_metric_definitions_body_weight",
                table: "metric_definitions",
                column: "tenant_id",
                unique: true,
                filter: "kind = 'BodyWeight'");

            migrationBuilder.CreateIndex(
                name: "ix_metric_entries_tenant_id_client_id_metric_id_on",
                table: "metric_entries",
                columns: new[] { "tenant_id", "client_id", "metric_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_metric_entries_tenant_id_corrected_by",
                table: "metric_entries",
                columns: new[] { "tenant_id", "corrected_by" });

            migrationBuilder.CreateIndex(
                name: "ix_metric_entries_tenant_id_entered_by",
                table: "metric_entries",
                columns: new[] { "tenant_id", "entered_by" });

            migrationBuilder.CreateIndex(
                name: "ix_metric_entries_tenant_id_metric_id",
                table: "metric_entries",
                columns: new[] { "tenant_id", "metric_id" });

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_next_attempt_at",
                table: "occurrences",
                column: "next_attempt_at",
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_tenant_id_client_id_kind_subject_id_date",
                table: "occurrences",
                columns: new[] { "tenant_id", "client_id", "kind", "subject_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_tenant_id_dead_at",
                table: "occurrences",
                columns: new[] { "tenant_id", "dead_at" },
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_tenant_id_next_attempt_at",
                table: "occurrences",
                columns: new[] { "tenant_id", "next_attempt_at" },
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_next_attempt_at",
                table: "outbox_emails",
                column: "next_attempt_at",
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_client_id",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_created_at",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_dead_at",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "dead_at" },
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_next_attempt_at",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "next_attempt_at" },
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_report_id",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_emails_tenant_id_user_id",
                table: "outbox_emails",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pauses_tenant_id_client_id_from",
                table: "pauses",
                columns: new[] { "tenant_id", "client_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_program_phases_tenant_id_version_id",
                table: "program_phases",
                columns: new[] { "tenant_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_program_sessions_tenant_id_version_id_week_day",
                table: "program_sessions",
                columns: new[] { "tenant_id", "version_id", "week", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_program_versions_tenant_id_program_id_number",
                table: "program_versions",
                columns: new[] { "tenant_id", "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_tenant_id_client_id_written_at",
                table: "reports",
                columns: new[] { "tenant_id", "client_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reports_tenant_id_created_by",
                table: "reports",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_reports_tenant_id_words_by",
                table: "reports",
                columns: new[] { "tenant_id", "words_by" });

            migrationBuilder.CreateIndex(
                name: "ux_reports_coming",
                table: "reports",
                columns: new[] { "tenant_id", "client_id" },
                unique: true,
                filter: "written_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_resting_identifiers_tenant_id_identifier",
                table: "resting_identifiers",
                columns: new[] { "tenant_id", "identifier" });

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_sessions_tenant_id_assignment_id",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "assignment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_sessions_tenant_id_client_id_date",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "client_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_sessions_tenant_id_date_status",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "date", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_sessions_tenant_id_program_session_id",
                table: "scheduled_sessions",
                columns: new[] { "tenant_id", "program_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_second_factors_tenant_id_user_id",
                table: "second_factors",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenant_keys_tenant_id_person_id",
                table: "tenant_keys",
                columns: new[] { "tenant_id", "person_id" },
                unique: true,
                filter: "retired_at is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_clock_offset",
                table: "tenants",
                column: "clock_offset");

            migrationBuilder.CreateIndex(
                name: "ix_tenants_custom_domain",
                table: "tenants",
                column: "custom_domain",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_identifier",
                table: "tenants",
                column: "identifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_maxes_tenant_id_client_id_exercise_id_from",
                table: "training_maxes",
                columns: new[] { "tenant_id", "client_id", "exercise_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_training_maxes_tenant_id_created_by",
                table: "training_maxes",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_training_maxes_tenant_id_exercise_id",
                table: "training_maxes",
                columns: new[] { "tenant_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_programs_tenant_id_created_by",
                table: "training_programs",
                columns: new[] { "tenant_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_training_programs_tenant_id_name",
                table: "training_programs",
                columns: new[] { "tenant_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_tenant_id_user_id",
                table: "user_claims",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_tenant_id_user_id",
                table: "user_logins",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_tenant_id_user_id",
                table: "user_passkeys",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_tokens_tenant_id_user_id",
                table: "user_tokens",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name");

            migrationBuilder.CreateIndex(
                name: "ix_users_tenant_id_normalized_email",
                table: "users",
                columns: new[] { "tenant_id", "normalized_email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_tenant_id_normalized_user_name",
                table: "users",
                columns: new[] { "tenant_id", "normalized_user_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workout_logs_tenant_id_client_id_date",
                table: "workout_logs",
                columns: new[] { "tenant_id", "client_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_workout_logs_tenant_id_logged_by",
                table: "workout_logs",
                columns: new[] { "tenant_id", "logged_by" });

            migrationBuilder.CreateIndex(
                name: "ix_workout_logs_tenant_id_scheduled_session_id",
                table: "workout_logs",
                columns: new[] { "tenant_id", "scheduled_session_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_links");

            migrationBuilder.DropTable(
                name: "attention_settings");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "client_coaches");

            migrationBuilder.DropTable(
                name: "coach_profiles");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "flag_marks");

            migrationBuilder.DropTable(
                name: "goal_milestones");

            migrationBuilder.DropTable(
                name: "limitations");

            migrationBuilder.DropTable(
                name: "logged_sets");

            migrationBuilder.DropTable(
                name: "metric_entries");

            migrationBuilder.DropTable(
                name: "occurrences");

            migrationBuilder.DropTable(
                name: "outbox_emails");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "program_phases");

            migrationBuilder.DropTable(
                name: "resting_identifiers");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropTable(
                name: "tenant_keys");

            migrationBuilder.DropTable(
                name: "training_maxes");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "check_in_form_versions");

            migrationBuilder.DropTable(
                name: "check_in_schedules");

            migrationBuilder.DropTable(
                name: "goals");

            migrationBuilder.DropTable(
                name: "workout_logs");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "check_in_forms");

            migrationBuilder.DropTable(
                name: "exercises");

            migrationBuilder.DropTable(
                name: "metric_definitions");

            migrationBuilder.DropTable(
                name: "scheduled_sessions");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "program_sessions");

            migrationBuilder.DropTable(
                name: "clients");

            migrationBuilder.DropTable(
                name: "program_versions");

            migrationBuilder.DropTable(
                name: "training_programs");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "tenants");
        }
    }
}
