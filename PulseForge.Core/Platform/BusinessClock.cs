using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Moves one business's clock: for development, where weeks pass in minutes.</summary>
public sealed class BusinessClock(IDbContextFactory<PlatformDb> databases, TenantDirectory directory)
{
    // While the clock is set nobody takes anything; who takes it afterwards reads the new time.
    private const string Stand = "lock table occurrences, outbox_emails in share row exclusive mode";

    private const string IsHeld = """
        select exists (select from occurrences where tenant_id = {0} and lease_token is not null and next_attempt_at > now() + {1})
            or exists (select from outbox_emails where tenant_id = {0} and lease_token is not null and next_attempt_at > now() + {1}) as "Value"
        """;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Moves the clock when nobody is at work for this business: a lease that a jump ends would let another worker do it again.</summary>
    public async Task AdvanceAsync(TenantInfo tenant, Duration by, CancellationToken cancel)
    {
        while (!await TryAdvanceAsync(tenant, by, cancel)) await Task.Delay(Look, cancel);
        directory.Forget(tenant);
    }

    /// <summary>When something of this business is due next, up to an instant.</summary>
    public async Task<Instant?> NextDueAsync(TenantInfo tenant, Instant until, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Occurrences.Where(o => o.TenantId == tenant.Id && o.NextAttemptAt <= until).MinAsync(o => o.NextAttemptAt, cancel);
    }

    private async Task<bool> TryAdvanceAsync(TenantInfo tenant, Duration by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Stand, cancel);
        var row = await db.Tenants.SingleAsync(t => t.Id == tenant.Id, cancel);
        if (await db.Database.SqlQueryRaw<bool>(IsHeld, row.Id, row.ClockOffset).SingleAsync(cancel)) return false;
        row.AdvanceClock(by);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
