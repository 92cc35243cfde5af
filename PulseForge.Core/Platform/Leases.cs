using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace PulseForge.Core.Platform;

/// <summary>Tables of things to be done, each with tenant_id, id, next_attempt_at and lease_token.</summary>
public enum WorkTable { OutboxEmails, Occurrences }

/// <summary>A row that this worker alone may work on until the lease ends; the token fences it off from an earlier holder.</summary>
public sealed record Leased(Guid TenantId, Guid Id, Guid Token);

/// <summary>
/// Finds what is due across businesses and takes it, fairly: every business with something due gets its share of each batch, however much the
/// others have waiting. Time is the database's, moved by the business's clock offset; a lease is a row whose next attempt lies in the future
/// and which carries a token, so a worker that dies gives everything back by doing nothing.
/// </summary>
public sealed class Leases(IDbContextFactory<PlatformDb> databases)
{
    /// <summary>What a dead worker held waits so long: everything is to be under way again within a minute.</summary>
    public static readonly Duration Length = Duration.FromSeconds(30);

    // What it costs follows what is due: the offsets' maximum bounds the index scan (0 in production), and locked rows are passed over.
    private const string Take = """
        with due as (
            select distinct w.tenant_id, now() + t.clock_offset as now
            from {0} w join tenants t on t.id = w.tenant_id
            where w.next_attempt_at <= now() + (select max(clock_offset) from tenants) and w.next_attempt_at <= now() + t.clock_offset
                and (@tenant::uuid is null or w.tenant_id = @tenant)),
        turn as (select * from due order by random() limit @most),
        taken as (
            select turn.tenant_id, turn.now, first.id from turn cross join lateral (
                select w.id from {0} w where w.tenant_id = turn.tenant_id and w.next_attempt_at <= turn.now
                order by w.next_attempt_at limit (select greatest(1, @most / count(*)) from turn) for update skip locked) first)
        update {0} w set lease_token = gen_random_uuid(), next_attempt_at = taken.now + @length
        from taken where w.tenant_id = taken.tenant_id and w.id = taken.id
        returning w.tenant_id, w.id, w.lease_token as token
        """;

    private const string Renew = """
        update {0} w set next_attempt_at = now() + t.clock_offset + @length from tenants t
        where t.id = w.tenant_id and w.tenant_id = @tenant and w.id = @id and w.lease_token = @token
        """;

    private const string GiveBack = """
        update {0} w set next_attempt_at = now() + t.clock_offset + @length, lease_token = null from tenants t
        where t.id = w.tenant_id and w.lease_token = any(@tokens) and w.tenant_id = any(@tenants) and w.id = any(@ids)
        """;

    /// <summary>Takes at most <paramref name="most"/> rows that are due, of one business only when it is named.</summary>
    public async Task<IReadOnlyList<Leased>> TakeAsync(WorkTable table, int most, Guid? tenantId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Database.SqlQueryRaw<Leased>(Sql(Take, table), P("most", most), P("tenant", tenantId), P("length", Length)).ToListAsync(cancel);
    }

    /// <summary>Begins the lease anew, just before the work and for as long as that may take; false when it was lost to another worker.</summary>
    public async Task<bool> RenewAsync(WorkTable table, Leased lease, Duration length, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Database.ExecuteSqlRawAsync(Sql(Renew, table), [P("tenant", lease.TenantId), P("id", lease.Id), P("token", lease.Token), P("length", length)], cancel) == 1;
    }

    /// <summary>Gives back what was taken and not begun; it is due again after <paramref name="wait"/>.</summary>
    public async Task GiveBackAsync(WorkTable table, IReadOnlyCollection<Leased> leases, Duration wait, CancellationToken cancel)
    {
        if (leases.Count == 0) return;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Sql(GiveBack, table), [P("tokens", leases.Select(l => l.Token).ToArray()), P("tenants", leases.Select(l => l.TenantId).Distinct().ToArray()), P("ids", leases.Select(l => l.Id).ToArray()), P("length", wait)], cancel);
    }

    private static string Sql(string statement, WorkTable table) => string.Format(CultureInfo.InvariantCulture, statement, table switch
    {
        WorkTable.OutboxEmails => "outbox_emails",
        WorkTable.Occurrences => "occurrences",
    });

    private static Npgsql.NpgsqlParameter P(string name, object? value) => new(name, value ?? DBNull.Value);
}
