using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs;

public enum AmountKind
{
    Reps,

    /// <summary>As many as possible, at least the minimum: 5+.</summary>
    RepsAtLeast,

    /// <summary>As many as possible.</summary>
    Amrap,
    Seconds,

    /// <summary>A round of so many seconds, run by the round timer.</summary>
    RoundSeconds,
    Metres,
    Calories,
}

/// <summary>What one set asks for.</summary>
/// <param name="Kind">The unit.</param>
/// <param name="Min">The least that fulfils the target: reps 1–1,000, seconds 1–86,400, metres 1–1,000,000, calories 1–10,000; 0 for AMRAP.</param>
/// <param name="Max">The top of the range, equal to <paramref name="Min"/> for a fixed amount; null where it is open (n+ and AMRAP).</param>
public sealed record Amount(AmountKind Kind, int Min, int? Max = null)
{
    public static readonly Amount Amrap = new(AmountKind.Amrap, 0);

    [JsonIgnore]
    public bool IsRange => Max is { } max && max > Min;

    /// <summary>More than the minimum is wanted and counts for progression.</summary>
    [JsonIgnore]
    public bool IsOpen => Max is null;

    [JsonIgnore]
    public bool CountsReps => Kind is AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap;

    public static Amount Reps(int count) => new(AmountKind.Reps, count, count);

    public static Amount Reps(int min, int max) => new(AmountKind.Reps, min, max);

    public static Amount RepsAtLeast(int min) => new(AmountKind.RepsAtLeast, min);

    public static Amount Seconds(int seconds) => new(AmountKind.Seconds, seconds, seconds);

    public static Amount Round(int seconds) => new(AmountKind.RoundSeconds, seconds, seconds);

    public static Amount Metres(int metres) => new(AmountKind.Metres, metres, metres);

    public static Amount Calories(int calories) => new(AmountKind.Calories, calories, calories);
}
