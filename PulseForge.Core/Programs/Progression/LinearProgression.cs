using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// Every set completed: more load. Else the same again, and after so many failures in a row a share less. A failed session never
/// raises the load, not even when it was failed with more than was asked for.
/// </summary>
internal static class LinearProgression
{
    private readonly record struct State(decimal? Kg, int Fails, Sentence Reason);

    public static Decision Decide(ProgressionInput input, LinearRule rule)
    {
        var lane = input.Lane();
        if (lane.Count == 0) return AsPrescribed.Decide(input);
        var state = lane.Aggregate(default(State), (before, past) => past.Completed ? Raise(input, rule, past) : Hold(input, rule, past, before));
        return new Decision(state.Kg is null ? new Sentence(Reasons.NoLoadNoted) : state.Reason, state.Kg);
    }

    private static State Raise(ProgressionInput input, LinearRule rule, Performance past)
    {
        var step = Step.Up(input, past, rule.IncrementKg);
        return new State(step?.Kg, 0, step?.Reason ?? new Sentence(Reasons.NoLoadNoted));
    }

    private static State Hold(ProgressionInput input, LinearRule rule, Performance past, State before)
    {
        var kg = Step.Lighter(before.Kg, input.LoadKg(past));
        if (rule.OnFail is { } reset && before.Fails + 1 >= reset.AfterFails && kg is { } failed)
            return new State(LoadSteps.LowerPercent(failed, reset.Percent, input.Increments), 0, ResetReason(reset));
        return new State(kg, before.Fails + 1, new Sentence(Reasons.Missed));
    }

    private static Sentence ResetReason(FailureReset reset) =>
        reset.AfterFails == 1 ? new Sentence(Reasons.ResetAtOnce, reset.Percent) : new Sentence(Reasons.Reset, reset.AfterFails, reset.Percent);
}
