using PulseForge.Core.Clients;

namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// A person's heart rate at rest and at most, in beats per minute, and what is computed between them.
/// </summary>
public sealed record HeartRateReserve
{
    /// <exception cref="ArgumentOutOfRangeException">Rest outside of 25–120, a maximum outside of 100–230, or one not above the other.</exception>
    public HeartRateReserve(int restBpm, int maxBpm)
    {
        if (restBpm is < 25 or > 120) throw new ArgumentOutOfRangeException(nameof(restBpm), restBpm, "25 to 120 beats.");
        if (maxBpm is < 100 or > 230 || maxBpm <= restBpm) throw new ArgumentOutOfRangeException(nameof(maxBpm), maxBpm, "100 to 230 beats, above rest.");
        (RestBpm, MaxBpm) = (restBpm, maxBpm);
    }

    public int RestBpm { get; }

    public int MaxBpm { get; }

    /// <summary>The rate at a share of the reserve, 0–1: rest + share·(max − rest) (Karvonen 1957, Ann Med Exp Biol Fenn 35:307).</summary>
    public decimal AtShare(decimal share) =>
        share is < 0 or > 1 ? throw new ArgumentOutOfRangeException(nameof(share), share, "0 to 1.") : RestBpm + share * (MaxBpm - RestBpm);

    /// <summary>The share of the reserve at a rate; below rest 0, above the maximum 1.</summary>
    public decimal ShareAt(decimal bpm) => Math.Clamp((bpm - RestBpm) / (MaxBpm - RestBpm), 0, 1);

    /// <summary>
    /// Training impulse in arbitrary units: minutes·x·a·e^(b·x) with x the share of the reserve at the mean rate; a, b are 0.64, 1.92 for
    /// men and 0.86, 1.67 for women (Banister 1991; Morton, Fitz-Clarke &amp; Banister 1990, J Appl Physiol 69:1171).
    /// </summary>
    public double TrainingImpulse(decimal minutes, decimal meanBpm, Sex sex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var share = (double)ShareAt(meanBpm);
        var (a, b) = sex switch { Sex.Male => (0.64, 1.92), Sex.Female => (0.86, 1.67) };
        return (double)minutes * share * a * Math.Exp(b * share);
    }
}
