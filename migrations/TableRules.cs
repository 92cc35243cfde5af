namespace PulseForge.Migrations;

/// <summary>How a table of businesses must look. A table is theirs by its column tenant_id; those without one are listed here with their reason.</summary>
internal static class TableRules
{
    /// <summary>What the runtime's policies must say, as PostgreSQL prints it.</summary>
    private const string Own = "(%s = (NULLIF(current_setting('pulseforge.tenant'::text, true), ''::text))::uuid)";

    // tenants: its own id is the tenant. data_protection_keys: the process's, for cookies of all hosts. __EFMigrationsHistory: names of migrations.
    private const string NotOwned = "('tenants', 'data_protection_keys', '__EFMigrationsHistory')";

    // Identity's stores find a user, claim, login, token or passkey by its own key; an alternate key carries the tenant for references.
    private const string IdentityKeys = "('pk_users', 'pk_user_claims', 'pk_user_logins', 'pk_user_tokens', 'pk_user_passkeys')";

    // Found by host before a business is known, so unique across all of them.
    private const string TenantKeys = "('pk_tenants', 'ix_tenants_identifier', 'ix_tenants_custom_domain')";

    private const string Tables = """
        with tables as (
            select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, coalesce(a.attnum, 0::int2) as tenant, coalesce(a.attnotnull and a.atttypid = 'uuid'::regtype, false) as sound
            from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition)
        """;

    public static IReadOnlyList<CatalogRule> All { get; } =
    [
        new("Every table lies in the schema that is watched", """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'f') and n.nspname not in ('public', 'information_schema', 'pg_catalog', 'pg_toast') and not pg_is_other_temp_schema(n.oid) and n.oid <> pg_my_temp_schema()
            """),
        new("Every table belongs to businesses or is listed with a reason", $"{Tables} select relname from tables where tenant = 0 and relname not in {NotOwned}"),
        new("Every row has its business", $"{Tables} select relname || '.tenant_id' from tables where tenant > 0 and not sound"),
        new("Row-level security is on, for the owner too", $"""
            {Tables} select relname from tables where (tenant > 0 or relname = 'tenants') and not (relrowsecurity and relforcerowsecurity)
            """),
        new("Each role has the one policy that is meant for it", Policies()),
        new("Every key begins with the business", $"""
            {Tables} select t.relname || ' by ' || i.relname from tables t join pg_index x on x.indrelid = t.oid and x.indisunique join pg_class i on i.oid = x.indexrelid
            where x.indkey[0] <> t.tenant and i.relname not in {IdentityKeys} and i.relname not in {TenantKeys} and t.relname not in ('data_protection_keys', '__EFMigrationsHistory')
            """),
        new("Every table has a key", $"{Tables} select relname from tables t where not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary)"),
        new("Every table of businesses refers to its business", $"""
            {Tables} select relname from tables t where tenant > 0 and not exists (
                select from pg_constraint f where f.contype = 'f' and f.conrelid = t.oid and f.confrelid = 'tenants'::regclass and f.conkey = array[t.tenant] and f.convalidated)
            """),
        new("Every reference between tables of businesses carries the business", $"""
            {Tables} select s.relname || ' by ' || f.conname from pg_constraint f join tables s on s.oid = f.conrelid join tables t on t.oid = f.confrelid and t.tenant > 0
            where f.contype = 'f' and (s.tenant = 0 or coalesce(f.confkey[array_position(f.conkey, s.tenant)] <> t.tenant, true))
            """),
        new("No view shows what its reader may not see", """
            select relname from pg_class where relnamespace = 'public'::regnamespace and (
                relkind in ('m', 'f') or (relkind = 'v' and not coalesce(reloptions::text ~ 'security_invoker=(true|on|1)', false)))
            """),
    ];

    private static string Policies() => $"""
        {Tables}, meant as (
            select t.oid, t.relname, r.name, r.role, r.condition from tables t, lateral (values
                ('tenant_isolation', @app, format($own${Own}$own$, case when t.tenant > 0 then 'tenant_id' else 'id' end)), ('platform_access', @platform, 'true')) as r(name, role, condition)
            where t.tenant > 0 or t.relname = 'tenants'),
        found as (
            select t.oid, t.relname, p.polname::text as name, array(select rolname::text from pg_roles where oid = any(p.polroles)) as roles, p.polcmd, p.polpermissive,
                pg_get_expr(p.polqual, p.polrelid) as condition, pg_get_expr(p.polwithcheck, p.polrelid) as promise
            from pg_policy p join tables t on t.oid = p.polrelid)
        select m.relname || ' lacks ' || m.name from meant m where not exists (
            select from found f where f.oid = m.oid and f.name = m.name and f.roles = array[m.role] and f.polcmd = '*' and f.polpermissive and f.condition = m.condition and f.promise = m.condition)
        union all
        select f.relname || ' has ' || f.name from found f where not exists (select from meant m where m.oid = f.oid and m.name = f.name)
        """;
}
