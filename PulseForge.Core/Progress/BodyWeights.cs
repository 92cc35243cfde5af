using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>Writes a client's weighings down. Who may do so was asked before: the client comes from <see cref="Clients.ClientVisibility"/>.</summary>
public sealed class BodyWeights(PulseForgeDb db, IClock clock)
{
    /// <summary>Saves. The business's first weighing brings the metric with it.</summary>
    public async Task<MetricEntry> EnterAsync(Guid clientId, LocalDate on, decimal kg, CancellationToken cancel)
    {
        var entry = await AddAsync(clientId, on, kg, cancel);
        if (await db.TrySaveAsync(cancel)) return entry;
        // Somebody else brought the metric at the same moment: theirs is there now.
        db.ChangeTracker.Clear();
        entry = await AddAsync(clientId, on, kg, cancel);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>One weighing of this client, removed ones too; null when it is another client's or another metric's.</summary>
    public Task<MetricEntry?> FindAsync(Guid clientId, Guid entryId, CancellationToken cancel) => db.MetricEntries.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter])
        .SingleOrDefaultAsync(e => e.Id == entryId && e.ClientId == clientId && db.MetricDefinitions.Any(m => m.Id == e.MetricId && m.Kind == MetricKind.BodyWeight), cancel);

    /// <summary>The caller saves.</summary>
    public async Task CorrectAsync(MetricEntry entry, LocalDate on, decimal kg, CancellationToken cancel) =>
        entry.Correct(await db.MetricDefinitions.SingleAsync(m => m.Id == entry.MetricId, cancel), on, kg, db.Actor.UserId, clock.GetCurrentInstant());

    private async Task<MetricEntry> AddAsync(Guid clientId, LocalDate on, decimal kg, CancellationToken cancel)
    {
        var metric = await db.MetricDefinitions.SingleOrDefaultAsync(m => m.Kind == MetricKind.BodyWeight, cancel) ?? db.Add(MetricDefinition.BodyWeight(clock.GetCurrentInstant())).Entity;
        return db.Add(new MetricEntry(clientId, metric, on, kg, db.Actor.UserId, clock.GetCurrentInstant())).Entity;
    }
}
