namespace PulseForge.Core.Programs;

public enum SetKind
{
    Work,

    /// <summary>Leads up to the work; counts neither as volume nor for progression.</summary>
    WarmUp,
}

/// <summary>Equal sets: "3×8–10 at 2 RIR, 90 s rest".</summary>
/// <param name="Count">1–100 sets (rounds, where the amount is a round).</param>
/// <param name="Amount">What one set asks for.</param>
/// <param name="Load">With what load or effort.</param>
/// <param name="RestSeconds">0–3,600 after each set; null as needed.</param>
/// <param name="PerSide">The amount holds for each side.</param>
/// <param name="Kind">Work or warm-up.</param>
public sealed record SetGroup(
    int Count,
    Amount Amount,
    Load Load,
    int? RestSeconds = null,
    bool PerSide = false,
    SetKind Kind = SetKind.Work);
