-- What belongs to the platform itself. Stated anew after every migration run, before row-level security is.
do $$
begin
    -- The row under which its admins and its mails live. FORCE blinds the owner too; it is restated right after, in the same transaction.
    alter table tenants no force row level security;
    insert into tenants (id, identifier, name, time_zone, units, brand_color, brand_version, plan, status, created_at, clock_offset, coaches_see_all_clients)
        values ('00000000-0000-7000-8000-000000000001', 'platform', 'PulseForge', 'Etc/UTC', 'Kilograms', '#e8590c', 1, 'Studio', 'Active', now(), interval '0', false)
        on conflict do nothing;
    alter table tenants force row level security;
end
$$;

-- The subdomain of a deleted business rests, whoever deletes it.
create or replace function rest_identifier() returns trigger language plpgsql as $$
begin
    insert into resting_identifiers (tenant_id, id, identifier, deleted_at) values ('00000000-0000-7000-8000-000000000001', gen_random_uuid(), old.identifier, now());
    return null;
end
$$;
drop trigger if exists rest_identifier on tenants;
create trigger rest_identifier after delete on tenants for each row execute function rest_identifier();
