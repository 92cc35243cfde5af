using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// Reps first, then load: when every work set reaches the top of the range, no harder than asked for, the load rises and the reps begin
/// again at the bottom.
/// </summary>
internal static class DoubleProgression
{
    /// <summary>Half a point of RPE is within what a person can tell.</summary>
    private const decimal RpeTolerance = 0.5m;

    public static Decision Decide(ProgressionInput input, DoubleRule rule)
    {
        var sets = Ranged(input.Item, rule);
        if (input.Lane() is not [.., var last] lane) return AsPrescribed.Decide(input) with { Sets = sets };
        if (input.LoadKg(last) is not { } kg) return new Decision(new Sentence(Reasons.NoLoadNoted), null, sets);
        if (!last.Pairs.All(pair => pair.Done?.Reaches(TopOf(rule, pair.Asked.Amount)) == true)) return MoreReps(input, rule, lane, sets);
        if (IsTooHard(last)) return new Decision(new Sentence(Reasons.TooHard, TopOf(rule, last.Top.Amount), LoadScale.Effort(last.Top.Load)!.Value), kg, sets);
        var step = Step.Up(input, last, rule.IncrementKg)!;
        return new Decision(step.Reason, step.Kg, sets);
    }

    private static Decision MoreReps(ProgressionInput input, DoubleRule rule, IReadOnlyList<Performance> lane, ValueList<SetGroup>? sets)
    {
        var (last, before) = (lane[^1], lane.Count > 1 ? lane[^2] : null);
        var kg = input.LoadKg(last);
        if (!last.Completed && before is not null) kg = Step.Lighter(kg, AimedAt(input, rule, before));
        return new Decision(new Sentence(Reasons.MoreReps, TopOf(rule, last.Top.Amount)), kg, sets);
    }

    /// <summary>What the session before had led to: who took more and fell below the range goes back to it.</summary>
    private static decimal? AimedAt(ProgressionInput input, DoubleRule rule, Performance past) =>
        past.Pairs.All(pair => pair.Done?.Reaches(TopOf(rule, pair.Asked.Amount)) == true) ? Step.Up(input, past, rule.IncrementKg)?.Kg : input.LoadKg(past);

    private static int TopOf(DoubleRule rule, Amount asked) => rule.Range?.Max ?? asked.Max ?? asked.Min;

    private static bool IsTooHard(Performance past) =>
        LoadScale.Effort(past.Top.Load) is { } asked && past.HighestRpe is { } noted && noted > asked + RpeTolerance;

    private static ValueList<SetGroup>? Ranged(Item item, DoubleRule rule) => rule.Range is { } range
        ? item.Sets.Select(group => group is { Kind: SetKind.Work, Amount.CountsReps: true } ? group with { Amount = Amount.Reps(range.Min, range.Max) } : group).ToValueList()
        : null;
}
