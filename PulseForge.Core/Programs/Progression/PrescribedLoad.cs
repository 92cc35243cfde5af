using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The kilograms of a prescribed load, without any rule. What the coach wrote in kilograms stands as written.</summary>
internal static class PrescribedLoad
{
    public static decimal? For(ProgressionInput input, SetGroup group) => group.Load.Kind switch
    {
        LoadKind.Kilograms or LoadKind.Bodyweight => group.Load.Value,
        LoadKind.PercentOfTrainingMax => Percent(input, input.TrainingMax?.Kg, group),
        LoadKind.PercentOfOneRepMax => Percent(input, OneRepMaxKg(input), group),
        LoadKind.Rpe or LoadKind.RepsInReserve => ByEffort(input, group),
        LoadKind.Start => input.Lane() is [.., var last] ? last.LoadKg : null,
        LoadKind.None or LoadKind.HeartRateZone => null,
    };

    /// <summary>A tested one first, then what the log tells, then what the training max was taken from.</summary>
    public static decimal? OneRepMaxKg(ProgressionInput input) =>
        input.OneRepMaxKg ?? StrengthEstimate.Recent(input.History, input.Today)?.OneRepMaxKg ?? input.TrainingMax?.Kg * 100 / TrainingMaxFormula.UsualPercent;

    private static decimal? Percent(ProgressionInput input, decimal? maxKg, SetGroup group) =>
        maxKg is { } kg ? input.Increments.NearestKg(TrainingMaxFormula.Percent(kg, group.Load.Value)) : null;

    private static decimal? ByEffort(ProgressionInput input, SetGroup group)
    {
        if (!group.Amount.CountsReps || OneRepMaxKg(input) is not { } max) return null;
        return RpeTable.LoadKg(max, LoadScale.MiddleReps(group.Amount), LoadScale.Effort(group.Load)!.Value) is { } kg ? input.Increments.NearestKg(kg) : null;
    }
}
