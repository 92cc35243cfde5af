using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>After each session the reps of the set that counts move the training max by a step of the ladder.</summary>
internal static class MaxByLadder
{
    public static CurrentMax Move(CurrentMax max, AmrapLadderRule rule, List<Performance> since, LoadIncrements increments, MassUnit unit)
    {
        foreach (var past in since)
            if (past.OpenSet(rule.CountedSet)?.Reps is { } reps) max = After(max, rule, reps, increments, unit);
        return max;
    }

    /// <summary>The change for so many reps; none where the ladder has no such step.</summary>
    public static decimal Step(AmrapLadderRule rule, int reps) =>
        rule.Steps.FirstOrDefault(step => reps >= step.Min && (step.Max is null || reps <= step.Max))?.Kg ?? 0;

    private static CurrentMax After(CurrentMax max, AmrapLadderRule rule, int reps, LoadIncrements increments, MassUnit unit)
    {
        var step = Step(rule, reps);
        var kg = Math.Max(increments.Lightest.Kg, max.Kg + step);
        return new(kg, step switch
        {
            > 0 => new Sentence(Reasons.MaxLadderRaised, reps, new Mass(step, unit), new Mass(kg, unit)),
            < 0 => new Sentence(Reasons.MaxLadderLowered, reps, new Mass(-step, unit), new Mass(kg, unit)),
            _ => new Sentence(Reasons.MaxLadderHeld, reps, new Mass(max.Kg, unit)),
        });
    }
}
