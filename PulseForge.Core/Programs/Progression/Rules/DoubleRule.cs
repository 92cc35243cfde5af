namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>Reps first, then load: when all work sets reach the top of the range, the load rises and the reps go back to the bottom.</summary>
/// <param name="IncrementKg">Above 0, up to 100.</param>
/// <param name="Range">The range of reps when it differs from that of the sets ("5×10, progress within 8–12"); null takes that of the sets.</param>
public sealed record DoubleRule(decimal IncrementKg, RepRange? Range = null) : ProgressionRule;

/// <summary>Reps from <paramref name="Min"/> to <paramref name="Max"/>, both 1–1,000, the first below the second.</summary>
public sealed record RepRange(int Min, int Max);
