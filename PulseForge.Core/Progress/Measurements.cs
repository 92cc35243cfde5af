using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Progress;

/// <summary>A value that is to be stored, in the unit of its metric.</summary>
public sealed record NewValue(MetricDefinition Metric, decimal Value);

/// <summary>Writes down what was measured of a client. Who may do so was asked before: the client comes from <see cref="Clients.ClientVisibility"/>.</summary>
public sealed class Measurements(PulseForgeDb db, IClock clock)
{
    /// <summary>What was measured longer ago or later says nothing about a day.</summary>
    private const int ReachDays = 180;

    /// <summary>Saves all of a day, or nothing. The first value of a standard metric brings the metric with it.</summary>
    public async Task<IReadOnlyList<MetricEntry>> EnterAsync(Guid clientId, LocalDate on, IReadOnlyCollection<NewValue> values, CancellationToken cancel)
    {
        var entries = await AddAsync(clientId, on, values, cancel);
        if (await db.TrySaveAsync(cancel)) return entries;
        // Somebody else brought one of the metrics at the same moment: theirs is there now.
        db.ChangeTracker.Clear();
        entries = await AddAsync(clientId, on, values, cancel);
        await db.SaveChangesAsync(cancel);
        return entries;
    }

    /// <summary>One value of this client with its metric, removed ones too; null when it is another client's.</summary>
    public async Task<(MetricEntry Entry, MetricDefinition Metric)?> FindAsync(Guid clientId, Guid entryId, CancellationToken cancel)
    {
        var entry = await db.MetricEntries.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).SingleOrDefaultAsync(e => e.Id == entryId && e.ClientId == clientId, cancel);
        return entry is null ? null : (entry, await db.MetricDefinitions.SingleAsync(m => m.Id == entry.MetricId, cancel));
    }

    public Task CorrectAsync(MetricEntry entry, MetricDefinition metric, LocalDate on, decimal value, CancellationToken cancel)
    {
        entry.Correct(metric, on, value, db.Actor.UserId, clock.GetCurrentInstant());
        return db.SaveChangesAsync(cancel);
    }

    public Task RemoveAsync(MetricEntry entry, CancellationToken cancel)
    {
        if (entry.DeletedAt is null) entry.Remove(clock.GetCurrentInstant(), db.Actor.UserId);
        return db.SaveChangesAsync(cancel);
    }

    public Task RestoreAsync(MetricEntry entry, CancellationToken cancel)
    {
        if (entry.DeletedAt is not null) entry.Restore();
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>The questions to ask back before these are stored (<see cref="Plausibility"/>), by the metric's key. Two queries, however many.</summary>
    /// <param name="units">Of the person who reads the questions.</param>
    /// <param name="without">An entry that is being corrected.</param>
    public async Task<IReadOnlyDictionary<string, Sentence>> DoubtsAsync(Guid clientId, LocalDate on, IReadOnlyCollection<NewValue> values, UnitSystem units, Guid? without, CancellationToken cancel)
    {
        if (values.Count == 0) return new Dictionary<string, Sentence>();
        var keys = (await db.MetricDefinitions.AsNoTracking().ToListAsync(cancel)).ToDictionary(m => m.Id, m => m.Key);
        var (from, to) = (on.PlusDays(-ReachDays), on.PlusDays(ReachDays));
        var own = db.MetricEntries.AsNoTracking().Where(e => e.ClientId == clientId && e.Id != without && e.On >= from && e.On <= to);
        var around = (await own.Select(e => new { e.MetricId, e.On, e.Value }).ToListAsync(cancel)).ToLookup(e => keys[e.MetricId], e => new DatedValue(e.On, e.Value));
        return values.Select(v => (v.Metric.Key, Doubt: Plausibility.Doubt(v.Metric, [.. around[v.Metric.Key]], on, v.Value, units)))
            .Where(v => v.Doubt is not null).ToDictionary(v => v.Key, v => v.Doubt!);
    }

    private async Task<IReadOnlyList<MetricEntry>> AddAsync(Guid clientId, LocalDate on, IReadOnlyCollection<NewValue> values, CancellationToken cancel)
    {
        var here = (await db.MetricDefinitions.ToListAsync(cancel)).ToDictionary(m => m.Key);
        var now = clock.GetCurrentInstant();
        return [.. values.Select(v => db.Add(new MetricEntry(clientId, here.GetValueOrDefault(v.Metric.Key) ?? db.Add(v.Metric).Entity, on, v.Value, db.Actor.UserId, now)).Entity)];
    }
}
