using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Audit;

/// <summary>Writes an <see cref="AuditEntry"/> for every domain event in the save that the event belongs to: both are kept or neither.</summary>
public sealed class AuditInterceptor(MasterKeys? masters) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is PulseForgeDb db && Raised(db).Count > 0 ? throw new InvalidOperationException("Save asynchronously: audit seals values.") : result;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PulseForgeDb db && Raised(db) is { Count: > 0 } raised) await WriteAsync(db, raised, cancellationToken);
        return result;
    }

    private static List<EntityEntry<Entity>> Raised(PulseForgeDb db) => [.. db.ChangeTracker.Entries<Entity>().Where(e => e.Entity.Events.Count > 0)];

    private async Task WriteAsync(PulseForgeDb db, List<EntityEntry<Entity>> raised, CancellationToken cancel)
    {
        using var values = new ChangedValues(db, masters);
        foreach (var row in raised)
        {
            foreach (var happened in row.Entity.Events) db.Write(row.Entity.TenantId, await EntryAsync(db, row, happened, values, cancel));
            row.Entity.ClearEvents();
        }
    }

    private static async Task<AuditEntry> EntryAsync(PulseForgeDb db, EntityEntry<Entity> row, DomainEvent happened, ChangedValues values, CancellationToken cancel)
    {
        Guid[] subjects = row.ClientId() is { } client && client != row.Entity.Id ? [row.Entity.Id, client] : [row.Entity.Id];
        var changed = await values.SealAsync(row, happened.ChangedFields, cancel);
        return new AuditEntry(happened.Name, db.Actor, row.Metadata.ClrType.Name, subjects, [.. happened.ChangedFields], changed, db.Clock.GetCurrentInstant());
    }
}
