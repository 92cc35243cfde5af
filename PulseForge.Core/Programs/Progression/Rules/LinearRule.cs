namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>All reps of all work sets done: more load in the next session.</summary>
/// <param name="IncrementKg">Above 0, up to 100.</param>
/// <param name="OnFail">What happens after failures in a row; null holds the load until it succeeds.</param>
public sealed record LinearRule(decimal IncrementKg, FailureReset? OnFail = null) : ProgressionRule;

/// <summary>After <paramref name="AfterFails"/> failed sessions in a row the load falls by <paramref name="Percent"/>.</summary>
/// <param name="AfterFails">1–10.</param>
/// <param name="Percent">Above 0, up to 50.</param>
public sealed record FailureReset(int AfterFails, decimal Percent);
