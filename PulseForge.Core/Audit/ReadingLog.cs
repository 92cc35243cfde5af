using PulseForge.Core.Data;

namespace PulseForge.Core.Audit;

/// <summary>
/// Notes that a page showed personal data of clients: <c>await readings.NoteAsync("client.read", client.Id, cancel)</c>. One entry per page view,
/// written off the request by <see cref="ReadingWriter"/>. What people read of themselves is not noted.
/// </summary>
public sealed class ReadingLog(PulseForgeDb db, ReadingQueue queue)
{
    public ValueTask NoteAsync(string action, Guid clientId, CancellationToken cancel) => NoteAsync(action, [clientId], cancel);

    public ValueTask NoteAsync(string action, IReadOnlyCollection<Guid> clientIds, CancellationToken cancel)
    {
        Guid[] others = [.. clientIds.Where(id => id != db.Actor.ClientId).Distinct()];
        return others.Length == 0 ? ValueTask.CompletedTask : queue.AddAsync(new Reading(db.TenantId, action, db.Actor, others, db.Clock.GetCurrentInstant()), cancel);
    }

    /// <summary>Notes that the console showed something of businesses, also when it found none. What is about one business stands in that one's audit, where its owner reads it.</summary>
    public ValueTask NoteViewAsync(string action, Guid? business, IEnumerable<Guid> shown, CancellationToken cancel) =>
        queue.AddAsync(new Reading(business ?? db.TenantId, action, db.Actor, [.. shown.Distinct()], db.Clock.GetCurrentInstant(), nameof(Tenancy.Tenant)), cancel);
}
