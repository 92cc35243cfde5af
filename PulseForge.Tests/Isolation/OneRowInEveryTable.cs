using Npgsql;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation;

/// <summary>
/// Two businesses, each with one row in every table there is, found in the catalog: a new table is covered without a word.
/// The rows are nonsense, written with checks and references switched off; only whose they are matters.
/// </summary>
public sealed class OneRowInEveryTable : IAsyncLifetime
{
    public TestDatabase Database { get; } = new();

    public Guid Own { get; } = Guid.CreateVersion7();

    public Guid Foreign { get; } = Guid.CreateVersion7();

    public IReadOnlyList<string> Tables { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await DropChecks();
        Tables = await Sql.Column(Database.SuperuserConnection, """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1
            """);
        foreach (var tenant in new[] { Own, Foreign })
        {
            await Insert("tenants", "id", tenant);
            foreach (var table in Tables) await Insert(table, "tenant_id", tenant);
        }
    }

    public Task DisposeAsync() => Database.DisposeAsync();

    private async Task DropChecks()
    {
        var checks = await Sql.Column(Database.SuperuserConnection, """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
            """);
        foreach (var check in checks) await Sql.Execute(Database.SuperuserConnection, check);
    }

    private async Task Insert(string table, string tenantColumn, Guid tenant)
    {
        var columns = await Sql.Column(Database.SuperuserConnection, $"""
            select quote_ident(column_name) || '|' || case when column_name = '{tenantColumn}' then quote_literal('{tenant}') else {Nonsense} end
            from information_schema.columns where table_schema = 'public' and table_name = '{table}' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
            """);
        var pairs = columns.Select(c => c.Split('|', 2)).ToList();
        var names = string.Join(", ", pairs.Select(p => p[0]));
        var values = string.Join(", ", pairs.Select(p => p[1]));
        await Sql.Execute(Database.SuperuserConnection, $"set session_replication_role = replica; insert into {table} ({names}) values ({values})");
    }

    private const string Nonsense = """
        case
            when udt_name = 'uuid' then 'gen_random_uuid()'
            when udt_name in ('text', 'varchar') then format('left(gen_random_uuid()::text, %s)', coalesce(character_maximum_length, 36))
            when udt_name in ('int2', 'int4', 'int8', 'numeric', 'float8') then '1'
            when udt_name = 'bool' then 'false'
            when udt_name = 'bytea' then 'gen_random_uuid()::text::bytea'
            when udt_name in ('json', 'jsonb') then quote_literal('{}')
            when udt_name = 'interval' then quote_literal('0')
            when udt_name = 'time' then quote_literal('07:00')
            when udt_name in ('timestamptz', 'date') then 'now()'
            when left(udt_name, 1) = '_' then quote_literal('{}')
            else format('(no_nonsense_for_%s)', udt_name)
        end
        """;
}
