using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Moves one business's clock: for development, where weeks pass in minutes.</summary>
public sealed class BusinessClock(IDbContextFactory<PlatformDb> databases, TenantDirectory directory)
{
    public async Task AdvanceAsync(TenantInfo tenant, Duration by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Tenants.SingleAsync(t => t.Id == tenant.Id, cancel);
        row.AdvanceClock(by);
        await db.SaveChangesAsync(cancel);
        directory.Forget(tenant);
    }

    /// <summary>When something of this business is due next, up to an instant.</summary>
    public async Task<Instant?> NextDueAsync(TenantInfo tenant, Instant until, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Occurrences.Where(o => o.TenantId == tenant.Id && o.NextAttemptAt <= until).MinAsync(o => o.NextAttemptAt, cancel);
    }
}
