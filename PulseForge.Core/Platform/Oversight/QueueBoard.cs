using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>A queue with its business; a suspended one's is held, so its age is nobody's fault.</summary>
public sealed record QueueRow(QueueState State, Guid TenantId, string Name, TenantStatus Status)
{
    public bool IsHeld => Status is TenantStatus.Suspended or TenantStatus.Closing;
}

/// <summary>What waits now, asked of the database: the worst first, at most <see cref="Shown"/> rows, and the sums over all.</summary>
public sealed record Queues(IReadOnlyList<QueueRow> Rows, int Total, long Waiting, long Retrying, long Dead, double OldestSeconds);

public sealed class QueueBoard(PlatformDb db)
{
    public const int Shown = 100;

    /// <summary>As docs/operations.md says: beyond this a queue stands still.</summary>
    public const int OldestLimitSeconds = 60;

    public async Task<Queues> ReadAsync(Guid? tenantId, CancellationToken cancel)
    {
        var states = await WorkMeter.ReadAsync(db, cancel);
        var identifiers = states.Select(s => s.Tenant).Distinct().ToList();
        var tenants = await db.Tenants.Where(t => identifiers.Contains(t.Identifier) && (tenantId == null || t.Id == tenantId))
            .Select(t => new { t.Id, t.Identifier, t.Name, t.Status }).ToDictionaryAsync(t => t.Identifier, cancel);
        var rows = states.Where(s => tenants.ContainsKey(s.Tenant)).Select(s => new QueueRow(s, tenants[s.Tenant].Id, tenants[s.Tenant].Name, tenants[s.Tenant].Status)).ToList();
        var served = rows.Where(r => !r.IsHeld).Select(r => r.State.OldestSeconds).DefaultIfEmpty().Max();
        var worst = rows.OrderByDescending(r => r.State.Dead > 0).ThenBy(r => r.IsHeld).ThenByDescending(r => r.State.OldestSeconds).ThenByDescending(r => r.State.Depth).ThenBy(r => r.State.Tenant);
        return new Queues([.. worst.Take(Shown)], rows.Count, rows.Sum(r => r.State.Depth), rows.Sum(r => r.State.Retrying), rows.Sum(r => r.State.Dead), served);
    }
}
