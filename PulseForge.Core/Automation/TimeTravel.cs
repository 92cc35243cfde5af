using NodaTime;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Automation;

/// <summary>
/// Lets time pass for one business, in development: the clock stops at everything that is due on the way, so that each mail is written
/// on its own morning, as it would have been.
/// </summary>
public sealed class TimeTravel(BusinessClock clock, TenantDirectory directory, DueWork work, OutboxDelivery delivery, TimeProvider time)
{
    public async Task PassAsync(TenantInfo tenant, Instant until, CancellationToken cancel)
    {
        while (await clock.NextDueAsync(tenant, until, cancel) is { } due)
        {
            tenant = await MoveAsync(tenant, due, cancel);
            await work.RunAsync(cancel, tenant.Id);
            cancel.ThrowIfCancellationRequested();
        }
        await MoveAsync(tenant, until, cancel);
        await delivery.RunAsync(cancel, tenant.Id);
    }

    private async Task<TenantInfo> MoveAsync(TenantInfo tenant, Instant to, CancellationToken cancel)
    {
        var ahead = to - (Instant.FromDateTimeOffset(time.GetUtcNow()) + tenant.ClockOffset);
        if (ahead > Duration.Zero) await clock.AdvanceAsync(tenant, ahead, cancel);
        return await directory.ByIdAsync(tenant.Id, cancel) ?? tenant;
    }
}
