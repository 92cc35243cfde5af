using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>
/// Work that failed for good, with what the last try was told. Of the address that a mail was for only the domain is read, enough to find the fault;
/// neither subject nor content is.
/// </summary>
/// <param name="Queue">mail or occurrences.</param>
public sealed record DeadLetter(string Queue, Guid Id, Guid TenantId, string Identifier, string Name, string Kind, string? Domain, string? Reason, int Attempts, Instant Since, Instant DeadAt)
{
    public WorkTable Table => Queue == "mail" ? WorkTable.OutboxEmails : WorkTable.Occurrences;
}

/// <summary>Finds dead letters of all businesses or of one, takes them back into their queue, or gives them up. Each stands in the audit of its business.</summary>
public sealed class DeadLetters(PlatformDb db, IClock clock)
{
    /// <summary>So many are replayed in one go: each is an entry in the audit.</summary>
    public const int MostAtOnce = 1000;

    private const string Page = """
        select d.queue, d.id, d.tenant_id, t.identifier, t.name, d.kind, d.domain, d.reason, d.attempts, d.since, d.dead_at
        from (select 'mail' as queue, id, tenant_id, kind::text, substring(to_address from '@.*$') as domain, last_error as reason, attempts, created_at as since, dead_at
              from outbox_emails where dead_at is not null and (@tenant::uuid is null or tenant_id = @tenant) and (@id::uuid is null or id = @id)
              union all
              select 'occurrences', id, tenant_id, kind::text, null, last_error, attempts, due_at, dead_at
              from occurrences where dead_at is not null and (@tenant::uuid is null or tenant_id = @tenant) and (@id::uuid is null or id = @id)) d
        join tenants t on t.id = d.tenant_id
        order by d.dead_at desc, d.id limit @take offset @skip
        """;

    public async Task<int> CountAsync(Guid? tenantId, CancellationToken cancel) =>
        await db.OutboxEmails.CountAsync(m => m.DeadAt != null && (tenantId == null || m.TenantId == tenantId), cancel)
        + await db.Occurrences.CountAsync(o => o.DeadAt != null && (tenantId == null || o.TenantId == tenantId), cancel);

    public Task<List<DeadLetter>> PageAsync(Guid? tenantId, int skip, int take, CancellationToken cancel) => ReadAsync(tenantId, null, skip, take, cancel);

    /// <summary>Null when it is not dead any more, or never was.</summary>
    public async Task<DeadLetter?> FindAsync(WorkTable queue, Guid tenantId, Guid id, CancellationToken cancel) => (await ReadAsync(tenantId, id, 0, 2, cancel)).SingleOrDefault(l => l.Table == queue);

    /// <summary>False when it is not dead any more, or never was.</summary>
    public Task<bool> ReplayAsync(WorkTable queue, Guid tenantId, Guid id, CancellationToken cancel) => ChangeAsync(queue, tenantId, id, (mail, now) => mail.Replay(now), (o, now) => o.Replay(now), cancel);

    /// <summary>False when it is not dead any more, or never was.</summary>
    public Task<bool> DiscardAsync(WorkTable queue, Guid tenantId, Guid id, CancellationToken cancel) => ChangeAsync(queue, tenantId, id, (mail, now) => mail.Discard(now), (o, now) => o.Discard(now), cancel);

    /// <summary>Takes all of a business back; answers how many.</summary>
    public async Task<int> ReplayAllAsync(Guid tenantId, CancellationToken cancel)
    {
        var now = await NowAsync(tenantId, cancel);
        var mails = await db.OutboxEmails.Where(m => m.TenantId == tenantId && m.DeadAt != null).OrderBy(m => m.DeadAt).Take(MostAtOnce).ToListAsync(cancel);
        var occurrences = await db.Occurrences.Where(o => o.TenantId == tenantId && o.DeadAt != null).OrderBy(o => o.DeadAt).Take(MostAtOnce - mails.Count).ToListAsync(cancel);
        foreach (var mail in mails) mail.Replay(now);
        foreach (var occurrence in occurrences) occurrence.Replay(now);
        await db.SaveChangesAsync(cancel);
        return mails.Count + occurrences.Count;
    }

    private Task<List<DeadLetter>> ReadAsync(Guid? tenantId, Guid? id, int skip, int take, CancellationToken cancel) => db.Database.SqlQueryRaw<DeadLetter>(
        Page, Parameter("tenant", tenantId), Parameter("id", id), new NpgsqlParameter("take", take), new NpgsqlParameter("skip", skip)).ToListAsync(cancel);

    private static NpgsqlParameter Parameter(string name, Guid? value) => new(name, NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)value ?? DBNull.Value };

    private async Task<bool> ChangeAsync(WorkTable queue, Guid tenantId, Guid id, Action<OutboxEmail, Instant> onMail, Action<Occurrence, Instant> onOccurrence, CancellationToken cancel)
    {
        var now = await NowAsync(tenantId, cancel);
        if (queue == WorkTable.OutboxEmails && await db.OutboxEmails.SingleOrDefaultAsync(m => m.TenantId == tenantId && m.Id == id && m.DeadAt != null, cancel) is { } mail) onMail(mail, now);
        else if (queue == WorkTable.Occurrences && await db.Occurrences.SingleOrDefaultAsync(o => o.TenantId == tenantId && o.Id == id && o.DeadAt != null, cancel) is { } occurrence) onOccurrence(occurrence, now);
        else return false;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>By the business's clock, as its queues are.</summary>
    private async Task<Instant> NowAsync(Guid tenantId, CancellationToken cancel) =>
        clock.GetCurrentInstant() + await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.ClockOffset).SingleOrDefaultAsync(cancel);
}
