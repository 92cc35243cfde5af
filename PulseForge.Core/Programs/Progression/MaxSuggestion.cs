using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>Where a max is missing: what the log suggests, and the set that it comes from.</summary>
public sealed record MaxSuggestion(decimal TrainingMaxKg, StrengthEstimate From)
{
    /// <summary>The training max is rounded down to what can be loaded: begin too light rather than too heavy (Wendler).</summary>
    public static MaxSuggestion? Of(IEnumerable<Performance> history, NodaTime.LocalDate today, decimal percent, LoadIncrements increments) =>
        StrengthEstimate.Recent(history, today) is { } estimate
            ? new MaxSuggestion(increments.DownKg(TrainingMaxFormula.FromOneRepMax(estimate.OneRepMaxKg, percent)), estimate)
            : null;
}
