using NodaTime;

namespace PulseForge.Core.Training.Formulas;

/// <summary>An all-out effort of constant power.</summary>
public readonly record struct PowerTrial(decimal Watts, Duration Time)
{
    public decimal Joules => Watts * Seconds;

    public decimal Seconds => (decimal)Time.TotalSeconds;
}

/// <summary>
/// The power that can be held for long, in watts, and the work above it, W′ in joules (Monod &amp; Scherrer 1965; two-point form):
/// CP = (W2 − W1)/(t2 − t1), W′ = W1 − CP·t1. From two all-out trials of 2–20 minutes; the longer one with less power and more work.
/// </summary>
public sealed record CriticalPower(decimal Watts, decimal ReserveJoules)
{
    private static readonly Duration Shortest = Duration.FromMinutes(2);
    private static readonly Duration Longest = Duration.FromMinutes(20);

    /// <summary>Null when the trials are out of range or contradict each other.</summary>
    public static CriticalPower? Of(PowerTrial one, PowerTrial other)
    {
        var (brief, lengthy) = one.Time < other.Time ? (one, other) : (other, one);
        if (brief.Time < Shortest || lengthy.Time > Longest || brief.Time == lengthy.Time) return null;
        if (lengthy.Watts <= 0 || lengthy.Watts >= brief.Watts || lengthy.Joules <= brief.Joules) return null;
        var watts = (lengthy.Joules - brief.Joules) / (lengthy.Seconds - brief.Seconds);
        return new CriticalPower(watts, brief.Joules - watts * brief.Seconds);
    }
}
