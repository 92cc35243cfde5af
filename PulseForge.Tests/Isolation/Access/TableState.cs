using Npgsql;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>What all tables hold, by business and client, as checksums; and the way back to how they were.</summary>
internal sealed class TableState(string superuser) : IAsyncDisposable
{
    private readonly NpgsqlConnection _sql = new(superuser);
    private NpgsqlCommand _read = null!;

    public IReadOnlyList<string> Tables { get; private set; } = [];

    public Dictionary<Part, string> Remembered { get; private set; } = [];

    /// <summary>From now on this is how the tables were.</summary>
    public async Task Remember()
    {
        await _sql.OpenAsync();
        Tables = await Sql.Column(superuser, "select tablename from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory' order by 1");
        await Execute("set session_replication_role = replica;" + string.Concat(Tables.Select(t => $"create temp table kept_{t} as select * from {t};")));
        var columns = (await Sql.Column(superuser, "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")).ToHashSet(StringComparer.Ordinal);
        _read = new NpgsqlCommand(string.Join(" union all ", Tables.Select(t => Checksum(t, columns))), _sql);
        await _read.PrepareAsync();
        Remembered = await Read();
    }

    public async Task<Dictionary<Part, string>> Read()
    {
        await using var reader = await _read.ExecuteReaderAsync();
        var parts = new Dictionary<Part, string>();
        while (await reader.ReadAsync()) parts.Add(new Part(reader.GetString(0), reader.GetString(1), reader.GetString(2)), reader.GetString(3));
        return parts;
    }

    /// <summary>What differs from how it was.</summary>
    public async Task<IReadOnlyList<Part>> Changes()
    {
        var now = await Read();
        return [.. Remembered.Keys.Union(now.Keys).Where(part => Remembered.GetValueOrDefault(part) != now.GetValueOrDefault(part))];
    }

    public Task Restore(IEnumerable<Part> changed) =>
        Execute(string.Concat(changed.Select(part => part.Table).Distinct().Select(t => $"delete from {t}; insert into {t} overriding system value select * from kept_{t};")));

    public async ValueTask DisposeAsync()
    {
        await _read.DisposeAsync();
        await _sql.DisposeAsync();
    }

    // Readings are written behind the requests, whenever it suits.
    private static string Checksum(string table, HashSet<string> columns)
    {
        var tenant = table == "tenants" ? "id::text" : columns.Contains($"{table}.tenant_id") ? "coalesce(tenant_id::text, '')" : "''";
        var client = table switch
        {
            "clients" => "id::text",
            "users" => "coalesce((select c.id::text from clients c where c.user_id = t.id), '')",
            _ when columns.Contains($"{table}.client_id") => "coalesce(client_id::text, '')",
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
