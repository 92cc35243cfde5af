using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Data;

/// <summary>Refuses to save a row of another business than the lease's, and anything for a coach who only looks; <see cref="PulseForgeDb.Lease"/> has the new ones stamped.</summary>
public sealed class TenantCheckInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is PulseForgeDb db) Check(db);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    private static void Check(PulseForgeDb db)
    {
        if (db.Actor.IsViewing && db.ChangeTracker.HasChanges()) throw new InvalidOperationException("A coach who looks at the portal as a client changes nothing.");
        foreach (var entry in db.ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) Check(db, entry);
        }
    }

    private static void Check(PulseForgeDb db, EntityEntry<ITenantOwned> entry)
    {
        var tenant = entry.Entity.TenantId;
        if (tenant == Guid.Empty) throw new TenantMismatchException($"A {entry.Metadata.DisplayName()} has no business.");
        if (db is not PlatformDb && tenant != db.TenantId) throw new TenantMismatchException($"A {entry.Metadata.DisplayName()} belongs to another business.");
    }
}

/// <summary>A row was about to be saved for another business than the scope's. Always a programming error, never shown to people.</summary>
public sealed class TenantMismatchException(string message) : InvalidOperationException(message);
