using NodaTime;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>Time that the demo travels in: each act happens at its own moment of the past.</summary>
public sealed class DemoClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
