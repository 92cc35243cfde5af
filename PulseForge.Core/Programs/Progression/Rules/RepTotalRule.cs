namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>Collect so many reps in all sets together; the load stays.</summary>
/// <param name="Target">1–10,000 reps.</param>
public sealed record RepTotalRule(int Target) : ProgressionRule;
