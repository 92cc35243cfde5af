using Npgsql;
using PulseForge.Migrations;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation;

/// <summary>What PostgreSQL's catalog must say for businesses to be apart; each rule is seen to report its breach.</summary>
public sealed class CatalogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_database_keeps_every_rule() => Assert.Equal("", string.Join('\n', await Breaches("")));

    [Theory]
    [InlineData("alter table clients disable row level security", "Row-level security is on, for the owner too: clients")]
    [InlineData("alter table clients no force row level security", "Row-level security is on, for the owner too: clients")]
    [InlineData("alter table tenants disable row level security", "Row-level security is on, for the owner too: tenants")]
    [InlineData("create table strays (tenant_id uuid not null references tenants, id uuid, primary key (tenant_id, id))", "Row-level security is on, for the owner too: strays")]
    [InlineData("drop policy tenant_isolation on clients", "Each role has the one policy that is meant for it: clients lacks tenant_isolation")]
    [InlineData("drop policy platform_access on clients", "Each role has the one policy that is meant for it: clients lacks platform_access")]
    [InlineData("drop policy tenant_isolation on tenants", "Each role has the one policy that is meant for it: tenants lacks tenant_isolation")]
    [InlineData("alter policy tenant_isolation on clients using (true)", "Each role has the one policy that is meant for it: clients lacks tenant_isolation")]
    [InlineData("alter policy tenant_isolation on clients with check (true)", "Each role has the one policy that is meant for it: clients lacks tenant_isolation")]
    [InlineData("alter policy tenant_isolation on clients to public", "Each role has the one policy that is meant for it: clients lacks tenant_isolation")]
    [InlineData("alter policy platform_access on clients to {app}", "Each role has the one policy that is meant for it: clients lacks platform_access")]
    [InlineData("create policy loose on clients to {app} using (true)", "Each role has the one policy that is meant for it: clients has loose")]
    public Task Row_level_security(string breach, string report) => Reports(breach, report);

    [Theory]
    [InlineData("create table strays (id uuid primary key)", "Every table belongs to businesses or is listed with a reason: strays")]
    [InlineData("create schema aside; create table aside.strays (id uuid primary key)", "Every table lies in the schema that is watched: aside.strays")]
    [InlineData("alter table user_claims alter tenant_id drop not null", "Every row has its business: user_claims.tenant_id")]
    [InlineData("create table strays (tenant_id text primary key)", "Every row has its business: strays.tenant_id")]
    [InlineData("create unique index ux_stray on clients (email)", "Every key begins with the business: clients by ux_stray")]
    [InlineData("create unique index ux_stray on clients (lower(email), tenant_id)", "Every key begins with the business: clients by ux_stray")]
    [InlineData("alter table pauses drop constraint pk_pauses, add constraint pk_pauses primary key (id)", "Every key begins with the business: pauses by pk_pauses")]
    [InlineData("create unique index ux_stray on tenants (name)", "Every key begins with the business: tenants by ux_stray")]
    [InlineData("alter table pauses drop constraint pk_pauses", "Every table has a key: pauses")]
    [InlineData("alter table pauses drop constraint fk_pauses_tenants_tenant_id", "Every table of businesses refers to its business: pauses")]
    [InlineData("alter table clients add unique (id); alter table pauses add constraint stray foreign key (client_id) references clients (id)",
        "Every reference between tables of businesses carries the business: pauses by stray")]
    [InlineData("alter table clients add unique (id, tenant_id); alter table pauses add constraint stray foreign key (tenant_id, client_id) references clients (id, tenant_id)",
        "Every reference between tables of businesses carries the business: pauses by stray")]
    [InlineData("create table strays (id uuid primary key references users)", "Every reference between tables of businesses carries the business: strays by strays_id_fkey")]
    public Task Tables_and_keys(string breach, string report) => Reports(breach, report);

    [Theory]
    [InlineData("create view everyone as select * from clients", "No view shows what its reader may not see: everyone")]
    [InlineData("create view everyone with (security_invoker = false) as select * from clients", "No view shows what its reader may not see: everyone")]
    [InlineData("create materialized view everyone as select * from clients", "No view shows what its reader may not see: everyone")]
    [InlineData("create foreign data wrapper w; create server s foreign data wrapper w; create foreign table everyone (id uuid) server s", "No view shows what its reader may not see: everyone")]
    [InlineData("create function everyone() returns bigint language sql security definer as 'select count(*) from clients'", "No function lends the rights of its owner: everyone")]
    [InlineData("""
        create table strays (tenant_id uuid not null, id uuid, primary key (tenant_id, id)) partition by range (id);
        create table strays_rest partition of strays default; grant select on strays_rest to {app}
        """, "Nobody reaches a partition past its table's policies: {app} on strays_rest")]
    public Task Ways_around_a_table(string breach, string report) => Reports(breach, report);

    [Theory]
    [InlineData("alter role {app} superuser", "A role of the runtime has no powers: {app}")]
    [InlineData("alter role {app} bypassrls", "A role of the runtime has no powers: {app}")]
    [InlineData("alter role {platform} bypassrls", "A role of the runtime has no powers: {platform}")]
    [InlineData("alter role {app} createrole", "A role of the runtime has no powers: {app}")]
    [InlineData("grant {owner} to {app}", "A role of the runtime is no member of another: {app} of {owner}")]
    [InlineData("grant pg_read_all_data to {platform}", "A role of the runtime is no member of another: {platform} of pg_read_all_data")]
    [InlineData("alter table clients owner to {app}", "A role of the runtime owns nothing: {app} owns clients")]
    [InlineData("create schema mine authorization {app}", "A role of the runtime owns nothing: {app} owns mine")]
    [InlineData("grant create on schema public to public", "A role of the runtime makes nothing: {app} in public")]
    [InlineData("alter role {app} rename to elsewhere", "The runtime has two roles of its own: there is no role {app}")]
    public Task Roles(string breach, string report) => Reports(breach, report);

    [Theory]
    [InlineData("grant truncate on clients to {app}", "Nobody at run time empties, references or hooks into a table: {app} on clients: truncate")]
    [InlineData("grant trigger on clients to public", "Nobody at run time empties, references or hooks into a table: {platform} on clients: trigger")]
    [InlineData("grant update on audit_entries to {app}", "The audit is only ever added to: {app} may update")]
    [InlineData("grant update (at) on audit_entries to {app}", "The audit is only ever added to: {app} may update")]
    [InlineData("grant delete on audit_entries to {platform}", "The audit is only ever added to: {platform} may delete")]
    [InlineData("grant insert on tenants to {app}", "A business changes only its own looks and habits: tenants may be changed by insert")]
    [InlineData("grant update (status) on tenants to {app}", "A business changes only its own looks and habits: tenants.status")]
    [InlineData("grant select on data_protection_keys to {app}", "The product reaches no table of the platform's: data_protection_keys")]
    public Task Rights(string breach, string report) => Reports(breach, report);

    [Fact]
    public async Task A_view_with_its_readers_rights_is_no_breach() =>
        Assert.Equal(await Breaches(""), await Breaches("create view everyone with (security_invoker) as select * from clients; grant select on everyone to {app}"));

    private async Task Reports(string breach, string report) => Assert.Contains(Named(report), await Breaches(breach));

    // Even roles are changed inside a transaction that is rolled back: no other test sees the breach.
    private async Task<IReadOnlyList<string>> Breaches(string breach)
    {
        await using var connection = new NpgsqlConnection(database.SuperuserConnection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(Named(breach), connection, transaction);
        if (breach.Length > 0) await command.ExecuteNonQueryAsync();
        return await CatalogRule.BreachesAsync(connection, RoleOf(database.AppConnection), RoleOf(database.PlatformConnection));
    }

    private string Named(string text) => text
        .Replace("{app}", RoleOf(database.AppConnection), StringComparison.Ordinal)
        .Replace("{platform}", RoleOf(database.PlatformConnection), StringComparison.Ordinal)
        .Replace("{owner}", RoleOf(database.OwnerConnection), StringComparison.Ordinal);

    private static string RoleOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Username!;
}
