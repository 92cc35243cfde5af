using NodaTime;

namespace PulseForge.Core.Tenancy;

/// <summary>The business's time: the machine's, moved ahead in development by the clock panel.</summary>
public sealed class TenantClock(TimeProvider time, TenantAccessor tenant) : IClock
{
    public Instant GetCurrentInstant() =>
        Instant.FromDateTimeOffset(time.GetUtcNow()) + (tenant.Current?.ClockOffset ?? Duration.Zero);
}
