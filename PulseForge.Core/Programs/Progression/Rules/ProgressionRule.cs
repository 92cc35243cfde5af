using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>
/// How the targets of one exercise follow from what was done. A rule holds parameters alone; the next target is computed from the log and never stored.
/// One rule per exercise in a program. All loads in kilograms, all percentages as 0–100.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(LinearRule), "linear")]
[JsonDerivedType(typeof(DoubleRule), "double")]
[JsonDerivedType(typeof(TrainingMaxRule), "tm")]
[JsonDerivedType(typeof(StagesRule), "stages")]
[JsonDerivedType(typeof(WeeklyLoadRule), "weeklyLoad")]
[JsonDerivedType(typeof(WeeklyAmountRule), "weeklyAmount")]
[JsonDerivedType(typeof(AmrapLadderRule), "ladder")]
[JsonDerivedType(typeof(AmrapThresholdRule), "amrap")]
[JsonDerivedType(typeof(RepTotalRule), "reps")]
[JsonDerivedType(typeof(ApreRule), "apre")]
[JsonDerivedType(typeof(RpeRule), "rpe")]
public abstract record ProgressionRule
{
    private protected ProgressionRule()
    {
    }
}
