using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;

namespace PulseForge.Core.Platform;

/// <summary>What waits in one queue of one business.</summary>
/// <param name="Queue">mail or occurrences.</param>
/// <param name="Tenant">The business's identifier.</param>
/// <param name="Depth">How many are due.</param>
/// <param name="Retrying">How many of them have failed before.</param>
/// <param name="Dead">How many have failed for good and wait for a person.</param>
/// <param name="OldestSeconds">For how long the oldest has been due.</param>
public sealed record QueueState(string Queue, string Tenant, long Depth, long Retrying, long Dead, double OldestSeconds);

/// <summary>The queues as figures: what waits is asked of the database every few seconds (<see cref="MeasureAsync"/>), what happens is counted as it happens.</summary>
public sealed class WorkMeter
{
    public const string Name = "PulseForge";

    private const string Measure = """
        select 'mail' as queue, t.identifier as tenant, q.depth, q.retrying, q.dead, greatest(extract(epoch from now() + t.clock_offset - q.oldest), 0)::float8 as oldest_seconds
        from (select tenant_id, count(next_attempt_at) as depth, count(next_attempt_at) filter (where attempts > 0) as retrying, count(dead_at) as dead,
                     coalesce(min(created_at) filter (where next_attempt_at is not null), now()) as oldest
              from outbox_emails where next_attempt_at is not null or dead_at is not null group by tenant_id) q
        join tenants t on t.id = q.tenant_id
        union all
        select 'occurrences', t.identifier, q.depth, q.retrying, q.dead, greatest(extract(epoch from now() + t.clock_offset - q.oldest), 0)::float8
        from (select o.tenant_id, count(o.next_attempt_at) as depth, count(o.next_attempt_at) filter (where attempts > 0) as retrying, count(o.dead_at) as dead,
                     coalesce(min(o.due_at) filter (where o.next_attempt_at is not null), now()) as oldest
              from occurrences o join tenants t on t.id = o.tenant_id
              where (o.next_attempt_at <= now() + (select max(clock_offset) from tenants) and o.due_at <= now() + t.clock_offset) or o.dead_at is not null
              group by o.tenant_id) q
        join tenants t on t.id = q.tenant_id
        """;

    private readonly Counter<long> _worked;
    private volatile IReadOnlyList<QueueState> _states = [];

    public WorkMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _worked = meter.CreateCounter<long>("pulseforge.work", description: "Mails and occurrences that were worked on, by what became of them.");
        meter.CreateObservableGauge("pulseforge.queue.depth", () => Observe(s => s.Depth), description: "What is due, per queue and business.");
        meter.CreateObservableGauge("pulseforge.queue.retrying", () => Observe(s => s.Retrying), description: "What is due and has failed before.");
        meter.CreateObservableGauge("pulseforge.queue.dead", () => Observe(s => s.Dead), description: "What failed for good.");
        meter.CreateObservableGauge("pulseforge.queue.oldest", () => Observe(s => s.OldestSeconds), "s", "For how long the oldest has been due.");
    }

    public IReadOnlyList<QueueState> States => _states;

    public void Worked(string queue, string result) => _worked.Add(1, new("queue", queue), new("result", result));

    public async Task MeasureAsync(PlatformDb db, CancellationToken cancel) => _states = await ReadAsync(db, cancel);

    /// <summary>The same figures of this moment, for whoever looks at them.</summary>
    public static async Task<IReadOnlyList<QueueState>> ReadAsync(PlatformDb db, CancellationToken cancel) => await db.Database.SqlQueryRaw<QueueState>(Measure).ToListAsync(cancel);

    private IEnumerable<Measurement<T>> Observe<T>(Func<QueueState, T> figure) where T : struct =>
        _states.Select(s => new Measurement<T>(figure(s), new("queue", s.Queue), new("tenant", s.Tenant)));
}
