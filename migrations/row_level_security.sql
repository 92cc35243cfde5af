-- Stated anew after every migration run, so that a new table can't miss it.
-- {app} is the runtime's role, {platform} the platform's. Neither owns anything, is a superuser or bypasses row-level security.
do $$
declare
    tab text;
begin
    revoke all on all tables in schema public from {app}, {platform}, public;
    grant usage on schema public to {app}, {platform};
    grant usage, select on all sequences in schema public to {app}, {platform};

    for tab in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    loop
        execute format('alter table %I enable row level security', tab);
        execute format('alter table %I force row level security', tab);
        execute format('drop policy if exists tenant_isolation on %I', tab);
        execute format('drop policy if exists platform_access on %I', tab);
        execute format(
            'create policy tenant_isolation on %I to {app}
                using (tenant_id = nullif(current_setting(''pulseforge.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''pulseforge.tenant'', true), '''')::uuid)', tab);
        execute format('create policy platform_access on %I to {platform} using (true) with check (true)', tab);
        execute format('grant select, insert, update, delete on %I to {app}, {platform}', tab);
    end loop;

    -- The audit is append-only for everybody at run time.
    revoke update, delete on audit_entries from {app}, {platform};

    -- A business sees and brands its own row; only the platform adds, suspends, prices or removes one, or moves its clock.
    alter table tenants enable row level security;
    alter table tenants force row level security;
    drop policy if exists tenant_isolation on tenants;
    drop policy if exists platform_access on tenants;
    create policy tenant_isolation on tenants to {app}
        using (id = nullif(current_setting('pulseforge.tenant', true), '')::uuid)
        with check (id = nullif(current_setting('pulseforge.tenant', true), '')::uuid);
    create policy platform_access on tenants to {platform} using (true) with check (true);
    grant select on tenants to {app};
    grant update (name, time_zone, units, brand_color, brand_version, logo, sender_name, footer, coaches_see_all_clients, client_moves, client_swaps, one_rep_max_formula) on tenants to {app};
    grant select, insert, update, delete on tenants to {platform};

    -- Keys of cookies and antiforgery, and the schema's version.
    grant select, insert, update, delete on data_protection_keys to {platform};
    grant select on "__EFMigrationsHistory" to {app}, {platform};
end
$$;
