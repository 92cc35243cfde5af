using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

public static class ClientCoaches
{
    /// <summary>Exactly these coach the client from now on. Saves in two steps of one transaction: there is one lead at any time, and the old one steps down first.</summary>
    public static async Task AssignAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> coaches, Guid lead, Instant now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var pairs = await db.ClientCoaches.Where(p => p.ClientId == client).ToListAsync(cancel);
        db.RemoveRange(pairs.Where(p => !coaches.Contains(p.CoachId)));
        foreach (var former in pairs.Where(p => p.IsLead && p.CoachId != lead)) former.Lead(false);
        await db.SaveChangesAsync(cancel);
        foreach (var pair in pairs.Where(p => p.CoachId == lead)) pair.Lead(true);
        db.AddRange(coaches.Except(pairs.Select(p => p.CoachId)).Select(coach => new ClientCoach(client, coach, coach == lead, now)));
        db.Record(db.TenantId, "client.coaches_changed", nameof(Client), [client], nameof(ClientCoach.CoachId), nameof(ClientCoach.IsLead));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
