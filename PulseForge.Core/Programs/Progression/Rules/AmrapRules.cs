using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>The reps of one open set decide how much is added: 2–3 reps +2.5 kg, 4–5 reps +5 kg, …</summary>
/// <param name="Steps">1–10 steps, ascending, without overlap.</param>
/// <param name="AddsToTrainingMax">The training max changes; otherwise the load.</param>
/// <param name="CountedSet">The set that decides: the one prescribed as so many reps "or more" (1 for the 1+ set), 1–100; null for the last open set.</param>
public sealed record AmrapLadderRule(ValueList<LadderStep> Steps, bool AddsToTrainingMax, int? CountedSet = null) : ProgressionRule;

/// <summary>Reps from <paramref name="Min"/> to <paramref name="Max"/> (null: and more) change the load by <paramref name="Kg"/>.</summary>
/// <param name="Min">0–1,000.</param>
/// <param name="Max">At least <paramref name="Min"/>; null only in the last step.</param>
/// <param name="Kg">−100…+100.</param>
public sealed record LadderStep(
    int Min,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Max,
    decimal Kg);

/// <summary>The load rises when the last open set reaches so many reps.</summary>
/// <param name="Reps">1–1,000.</param>
/// <param name="IncrementKg">Above 0, up to 100.</param>
public sealed record AmrapThresholdRule(int Reps, decimal IncrementKg) : ProgressionRule;
