namespace PulseForge.Migrations;

/// <summary>What the two roles of the runtime must not be and may not do.</summary>
internal static class RoleRules
{
    public static CatalogRule RolesExist { get; } = new("The runtime has two roles of its own", """
        select 'there is no role ' || name from unnest(array[@app, @platform]) as name where not exists (select from pg_roles where rolname = name)
        union all select @app || ' is both' where @app = @platform
        """);

    public static IReadOnlyList<CatalogRule> All { get; } =
    [
        new("A role of the runtime has no powers", """
            select rolname from pg_roles where rolname in (@app, @platform) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            """),
        new("A role of the runtime is no member of another", """
            select m.rolname || ' of ' || r.rolname from pg_auth_members x join pg_roles m on m.oid = x.member join pg_roles r on r.oid = x.roleid where m.rolname in (@app, @platform)
            """),
        new("A role of the runtime owns nothing", """
            select r.rolname || ' owns ' || o.name from pg_roles r join (
                select relowner, relname::text from pg_class union all select nspowner, nspname from pg_namespace
                union all select proowner, proname from pg_proc union all select datdba, datname from pg_database) as o(owner, name) on o.owner = r.oid
            where r.rolname in (@app, @platform)
            """),
        new("A role of the runtime makes nothing", """
            select r.rolname || ' in ' || n.nspname from pg_roles r, pg_namespace n
            where r.rolname in (@app, @platform) and n.nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'create')
            union all select r.rolname || ' in the database' from pg_roles r where r.rolname in (@app, @platform) and has_database_privilege(r.oid, current_database(), 'create')
            """),
        new("Nobody at run time empties, references or hooks into a table", """
            select r.rolname || ' on ' || c.relname || ': ' || p.name from pg_roles r, pg_class c, unnest(array['truncate', 'references', 'trigger']) as p(name)
            where r.rolname in (@app, @platform) and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, p.name)
            """),
        new("The audit is only ever added to", """
            select r.rolname || ' may ' || p.name from pg_roles r, unnest(array['update', 'delete']) as p(name)
            where r.rolname in (@app, @platform) and (has_table_privilege(r.oid, 'audit_entries', p.name) or (p.name = 'update' and has_any_column_privilege(r.oid, 'audit_entries', p.name)))
            """),
        new("A business changes only its own looks and habits", """
            select 'tenants may be changed by ' || p.name from unnest(array['insert', 'delete', 'update']) as p(name) where has_table_privilege(@app::name, 'tenants', p.name)
            union all
            select 'tenants.' || attname from pg_attribute where attrelid = 'tenants'::regclass and attnum > 0 and not attisdropped and has_column_privilege(@app::name, attrelid, attnum, 'update')
                and attname not in ('name', 'time_zone', 'units', 'brand_color', 'brand_version', 'logo', 'sender_name', 'footer', 'coaches_see_all_clients', 'client_moves', 'client_swaps', 'one_rep_max_formula')
            """),
        new("The product reaches no table of the platform's", """
            select c.relname from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) as p(name)
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'tenants' and (c.relname, p.name) <> ('__EFMigrationsHistory', 'select')
                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) and has_table_privilege(@app::name, c.oid, p.name)
            """),
        new("Nobody reaches a partition past its table's policies", """
            select r.rolname || ' on ' || c.relname from pg_roles r, pg_class c
            where r.rolname in (@app, @platform) and c.relispartition and c.relkind in ('r', 'p') and has_any_column_privilege(r.oid, c.oid, 'select, insert, update') or
                r.rolname in (@app, @platform) and c.relispartition and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, 'delete')
            """),
        new("No function lends the rights of its owner", """
            select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and (has_function_privilege(@app::name, p.oid, 'execute') or has_function_privilege(@platform::name, p.oid, 'execute'))
            """),
    ];
}
