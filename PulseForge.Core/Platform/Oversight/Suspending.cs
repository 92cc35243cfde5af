using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>
/// Suspends a business and restores it. Suspended, its hosts answer one page and its jobs are held; nothing of it is changed. Restored, what waited is due
/// at once, and what its day has passed over says so itself.
/// </summary>
public sealed class Suspending(PlatformDb db, TenantDirectory directory, IClock clock)
{
    public const int ReasonLength = 500;

    // Only what nobody holds; a lease that runs gives itself back.
    private const string Wake = """
        update outbox_emails set next_attempt_at = now() + t.clock_offset from tenants t
            where t.id = @tenant and tenant_id = @tenant and next_attempt_at is not null and lease_token is null;
        update occurrences set next_attempt_at = now() + t.clock_offset from tenants t
            where t.id = @tenant and tenant_id = @tenant and next_attempt_at is not null and lease_token is null and due_at <= now() + t.clock_offset
        """;

    /// <summary>False when it is suspended already, or not there.</summary>
    public async Task<bool> SuspendAsync(Guid id, string reason, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await LockAsync(id, cancel) is not { Status: not TenantStatus.Suspended } tenant) return false;
        tenant.Suspend(reason, db.Actor.UserId ?? throw new InvalidOperationException("A business is suspended by somebody."), clock.GetCurrentInstant());
        db.Record("business.suspended", tenant, nameof(Tenant.Status), nameof(Tenant.SuspensionReason));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        directory.Forget(TenantInfo.Of(tenant));
        return true;
    }

    /// <summary>False when it is not suspended, or not there.</summary>
    public async Task<bool> RestoreAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await LockAsync(id, cancel) is not { Status: TenantStatus.Suspended } tenant) return false;
        tenant.Restore();
        db.Record("business.restored", tenant, nameof(Tenant.Status));
        await db.SaveChangesAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Wake, [new Npgsql.NpgsqlParameter("tenant", id)], cancel);
        await transaction.CommitAsync(cancel);
        directory.Forget(TenantInfo.Of(tenant));
        return true;
    }

    private Task<Tenant?> LockAsync(Guid id, CancellationToken cancel) => id == Tenant.PlatformId
        ? Task.FromResult<Tenant?>(null)
        : db.Tenants.FromSql($"select * from tenants where id = {id} for update").SingleOrDefaultAsync(cancel);
}
