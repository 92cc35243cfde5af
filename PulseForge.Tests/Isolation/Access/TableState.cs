using Npgsql;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>What all tables hold, by business and client, as checksums; and the way back to how they were. Triggers say which tables were written to: only those are read again.</summary>
internal sealed class TableState(string superuser) : IAsyncDisposable
{
    // With its owner's rights, as nobody else may write there. In the replica's role, in which things are put back, no trigger fires.
    private const string Watch = """
        create schema watched; create unlogged table watched.tables (name text not null);
        create function watched.touch() returns trigger language plpgsql security definer set search_path = pg_catalog as $$ begin insert into watched.tables values (tg_table_name); return null; end $$;
        """;

    private readonly NpgsqlConnection _sql = new(superuser);
    private HashSet<string> _columns = [];

    public IReadOnlyList<string> Tables { get; private set; } = [];

    public Dictionary<Part, string> Remembered { get; private set; } = [];

    /// <summary>From now on this is how the tables were.</summary>
    public async Task Remember()
    {
        await _sql.OpenAsync();
        Tables = await Sql.Column(superuser, "select tablename from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory' order by 1");
        await Execute("set session_replication_role = replica;" + string.Concat(Tables.Select(t => $"create temp table kept_{t} as select * from {t};")));
        _columns = (await Sql.Column(superuser, "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")).ToHashSet(StringComparer.Ordinal);
        await Execute(Watch + string.Concat(Tables.Select(t => $"create trigger watched after insert or update or delete on {t} for each statement execute function watched.touch();")));
        Remembered = await Read(Tables);
    }

    /// <summary>What differs from how it was.</summary>
    public async Task<IReadOnlyList<Part>> Changes()
    {
        var touched = await Touched();
        if (touched.Count == 0) return [];
        var now = await Read(touched);
        return [.. Remembered.Keys.Where(part => touched.Contains(part.Table)).Union(now.Keys).Where(part => Remembered.GetValueOrDefault(part) != now.GetValueOrDefault(part))];
    }

    public Task Restore(IEnumerable<Part> changed) =>
        Execute(string.Concat(changed.Select(part => part.Table).Distinct().Select(t => $"delete from {t}; insert into {t} overriding system value select * from kept_{t};")));

    public ValueTask DisposeAsync() => _sql.DisposeAsync();

    private async Task<HashSet<string>> Touched()
    {
        await using var command = new NpgsqlCommand("delete from watched.tables returning name", _sql);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    private async Task<Dictionary<Part, string>> Read(IEnumerable<string> tables)
    {
        await using var command = new NpgsqlCommand(string.Join(" union all ", tables.Select(Checksum)), _sql);
        await using var reader = await command.ExecuteReaderAsync();
        var parts = new Dictionary<Part, string>();
        while (await reader.ReadAsync()) parts.Add(new Part(reader.GetString(0), reader.GetString(1), reader.GetString(2)), reader.GetString(3));
        return parts;
    }

    // Readings are written behind the requests, whenever it suits.
    private string Checksum(string table)
    {
        var tenant = table == "tenants" ? "id::text" : _columns.Contains($"{table}.tenant_id") ? "coalesce(tenant_id::text, '')" : "''";
        var client = table switch
        {
            "clients" => "id::text",
            "users" => "coalesce((select c.id::text from clients c where c.user_id = t.id), '')",
            _ when _columns.Contains($"{table}.client_id") => "coalesce(client_id::text, '')",
            _ => "''",
        };
        var lasting = table == "audit_entries" ? "where action !~ '(read|listed|viewed|searched|shown)$'" : "";
        return $"select '{table}', {tenant}, {client}, count(*) || ':' || sum(hashtextextended(t::text, 0)) from {table} t {lasting} group by 2, 3";
    }

    private async Task Execute(string sql)
    {
        if (sql.Length == 0) return;
        await using var command = new NpgsqlCommand(sql, _sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One client's rows, or those of nobody in particular, of one business in one table.</summary>
internal sealed record Part(string Table, string Tenant, string Client);
