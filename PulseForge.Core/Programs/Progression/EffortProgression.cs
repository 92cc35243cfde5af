using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The load that the RPE table gives for the one-rep max of the last session, never further from the last load than the rule allows.</summary>
internal static class EffortProgression
{
    public static Decision Decide(ProgressionInput input, RpeRule rule)
    {
        if (input.Lane() is not [.., var last] || LoadScale.Effort(input.Top.Load) is not { } effort) return AsPrescribed.Decide(input);
        if (last.LoadKg is not { } kg) return new Decision(new Sentence(Reasons.NoLoadNoted));
        if (last.HighestRpe is null || StrengthEstimate.Of(last) is not { } estimate) return new Decision(new Sentence(Reasons.EffortUnknown), kg);
        if (RpeTable.LoadKg(estimate.OneRepMaxKg, LoadScale.MiddleReps(input.Top.Amount), effort) is not { } wanted) return AsPrescribed.Decide(input);
        return Bounded(input, rule, estimate, kg, input.Increments.NearestKg(wanted));
    }

    private static Decision Bounded(ProgressionInput input, RpeRule rule, StrengthEstimate estimate, decimal last, decimal wanted)
    {
        if (rule.MaxStepPercent is { } percent && Math.Abs(wanted - last) > last * percent / 100)
            return new Decision(new Sentence(Reasons.EffortBounded, percent), wanted > last ? Highest(input, last, percent) : Lowest(input, last, percent));
        return new Decision(new Sentence(Reasons.EffortFollowed, input.Shown(estimate.OneRepMaxKg), input.Shown(wanted)), wanted);
    }

    private static decimal Highest(ProgressionInput input, decimal last, decimal percent) => Math.Max(last, input.Increments.DownKg(last * (100 + percent) / 100));

    private static decimal Lowest(ProgressionInput input, decimal last, decimal percent) =>
        Math.Min(last, input.Increments.Up(new Units.Mass(last * (100 - percent) / 100)).Kg);
}
