using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>What a business measures, as its owner sets it. Who may do so was asked before.</summary>
public sealed class MetricCatalogue(PulseForgeDb db, IClock clock)
{
    /// <summary>By slug or id; a standard one that nobody used yet is brought, and saved with what the caller does to it. Null for what this business doesn't have.</summary>
    public async Task<MetricDefinition?> FindAsync(string key, CancellationToken cancel)
    {
        if ((await db.MetricDefinitions.ToListAsync(cancel)).Find(m => m.Key == key) is { } here) return here;
        return StandardMetrics.Find(key) is { } standard ? db.Add(MetricDefinition.Standard(standard, clock.GetCurrentInstant())).Entity : null;
    }

    public Task<bool> AskAsync(MetricDefinition metric, bool isAsked, CancellationToken cancel)
    {
        metric.Ask(isAsked);
        return db.TrySaveAsync(cancel);
    }

    /// <summary>False when it can't be, as body weight.</summary>
    public async Task<bool> ArchiveAsync(MetricDefinition metric, CancellationToken cancel)
    {
        if (metric.Kind == MetricKind.BodyWeight) return false;
        if (metric.ArchivedAt is null) metric.Archive(clock.GetCurrentInstant(), db.Actor.UserId);
        return await db.TrySaveAsync(cancel);
    }

    public async Task<bool> RestoreAsync(MetricDefinition metric, CancellationToken cancel)
    {
        if (metric.ArchivedAt is not null) metric.Restore();
        return await db.TrySaveAsync(cancel);
    }

    public async Task<bool> HasRoomAsync(CancellationToken cancel) => await db.MetricDefinitions.CountAsync(m => m.Kind == MetricKind.Custom && m.ArchivedAt == null, cancel) < MetricDefinition.MostOfOwn;
}
