using NodaTime;

namespace PulseForge.Tests.Support;

/// <summary>The machine's time, or as much later as a test wants; timers run as ever.</summary>
public sealed class AdjustableTime : TimeProvider
{
    private long _ahead;

    public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());

    public void Advance(Duration by) => Interlocked.Add(ref _ahead, (long)by.TotalTicks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
