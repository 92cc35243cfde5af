namespace PulseForge.Core.Programs;

public enum LoadKind
{
    /// <summary>Nothing is prescribed.</summary>
    None,
    Kilograms,
    PercentOfOneRepMax,
    PercentOfTrainingMax,

    /// <summary>Rate of perceived exertion, CR-10 by halves; for sets of reps, 10 leaves no rep in reserve.</summary>
    Rpe,
    RepsInReserve,

    /// <summary>The client's own weight with so many kg more, or less when negative (assistance).</summary>
    Bodyweight,
    HeartRateZone,

    /// <summary>Kilograms that the client finds in the first session; the progression goes on from there.</summary>
    Start,
}

/// <summary>The load or effort of a set.</summary>
/// <param name="Kind">The scale.</param>
/// <param name="Value">
/// Kilograms 0–2,000; percentages 1–200; RPE 1–10 by 0.5; reps in reserve 0–20; bodyweight −500…+500 kg; zone 1–5; 0 for none and start.
/// Kilograms carry up to ten decimals, so that pounds come back as they were typed.
/// </param>
public sealed record Load(LoadKind Kind, decimal Value)
{
    public static readonly Load None = new(LoadKind.None, 0);

    /// <summary>To be found by the client in the first session.</summary>
    public static readonly Load Start = new(LoadKind.Start, 0);

    public static readonly Load Bodyweight = new(LoadKind.Bodyweight, 0);

    public static Load Kilograms(decimal kg) => new(LoadKind.Kilograms, kg);

    public static Load PercentOfOneRepMax(decimal percent) => new(LoadKind.PercentOfOneRepMax, percent);

    public static Load PercentOfTrainingMax(decimal percent) => new(LoadKind.PercentOfTrainingMax, percent);

    public static Load Rpe(decimal rpe) => new(LoadKind.Rpe, rpe);

    public static Load RepsInReserve(decimal reps) => new(LoadKind.RepsInReserve, reps);

    public static Load BodyweightPlus(decimal kg) => new(LoadKind.Bodyweight, kg);

    public static Load HeartRateZone(int zone) => new(LoadKind.HeartRateZone, zone);
}
