using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>What several handlers ask before they do anything.</summary>
internal static class OccurrenceQueries
{
    public static Task<bool> IsPausedAsync(this PulseForgeDb db, Guid client, LocalDate date, CancellationToken cancel) =>
        db.Pauses.AnyAsync(p => p.ClientId == client && p.From <= date && (p.Until == null || p.Until >= date), cancel);

    /// <summary>The client, locked: what is to happen at most once in a while to a client, and what is planned for them next, is decided by one worker at a time.</summary>
    public static Task<Client?> LockClientAsync(this PulseForgeDb db, Guid client, CancellationToken cancel) =>
        db.Clients.FromSql($"select * from clients where tenant_id = {db.TenantId} and id = {client} for no key update").SingleOrDefaultAsync(cancel);
}
