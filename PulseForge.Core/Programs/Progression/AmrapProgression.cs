using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The reps of one open set decide about the load: over a threshold, or by the steps of a ladder.</summary>
internal static class AmrapProgression
{
    public static Decision Decide(ProgressionInput input, AmrapThresholdRule rule) => Decide(input, null, (kg, reps) =>
    {
        if (reps < rule.Reps) return new Decision(new Sentence(Reasons.OpenBelow, reps, rule.Reps), kg);
        return Moved(input, kg, LoadSteps.Raise(kg, rule.IncrementKg, input.Increments), reps);
    });

    public static Decision Decide(ProgressionInput input, AmrapLadderRule rule) => Decide(input, rule.CountedSet, (kg, reps) => MaxByLadder.Step(rule, reps) switch
    {
        > 0 and var more => Moved(input, kg, LoadSteps.Raise(kg, more, input.Increments), reps),
        < 0 and var less => Moved(input, kg, LoadSteps.Lower(kg, -less, input.Increments), reps),
        _ => Moved(input, kg, kg, reps),
    });

    public static Decision Moved(ProgressionInput input, decimal from, decimal to, int reps) => new(
        (to - from) switch
        {
            > 0 => new Sentence(Reasons.OpenRaised, reps, input.Shown(to - from)),
            < 0 => new Sentence(Reasons.OpenLowered, reps, input.Shown(from - to)),
            _ => new Sentence(Reasons.OpenHeld, reps),
        },
        to);

    private static Decision Decide(ProgressionInput input, int? countedSet, Func<decimal, int, Decision> after)
    {
        if (input.Lane() is not [.., var last]) return AsPrescribed.Decide(input);
        if (input.LoadKg(last) is not { } kg) return new Decision(new Sentence(Reasons.NoLoadNoted));
        return last.OpenSet(countedSet)?.Reps is { } reps ? after(kg, reps) : new Decision(new Sentence(Reasons.OpenMissing), kg);
    }
}
