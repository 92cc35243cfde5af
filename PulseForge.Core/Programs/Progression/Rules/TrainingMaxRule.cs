namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>Loads are percentages of a training max, which rises once per cycle when the minimum reps of the n+ sets were reached.</summary>
/// <param name="IncrementKg">Added to the training max per cycle; above 0, up to 100.</param>
/// <param name="CycleWeeks">Loading weeks in a cycle, deload weeks not counted, 1–52; null for one pass through the program.</param>
/// <param name="PercentOfOneRepMax">The training max to begin with as a percentage of the one-rep max, 50–100; null is the usual 90.</param>
/// <param name="FailResetPercent">A missed minimum lowers the training max by so much, above 0, up to 50; null holds it.</param>
public sealed record TrainingMaxRule(
    decimal IncrementKg,
    int? CycleWeeks = null,
    decimal? PercentOfOneRepMax = null,
    decimal? FailResetPercent = null) : ProgressionRule
{
    public const decimal UsualPercentOfOneRepMax = 90;
}
