using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// The training max rises once per cycle when every minimum of the n+ sets that were done was reached, and falls, or stays, when one was
/// missed. A cycle that was not trained changes nothing.
/// </summary>
internal static class MaxPerCycle
{
    public static CurrentMax Move(CurrentMax max, TrainingMaxRule rule, List<Performance> since, (Guid? Plan, int Cycle) now, LoadIncrements increments, MassUnit unit)
    {
        var over = since.GroupBy(past => (past.Plan, past.Cycle)).Where(cycle => cycle.Key.Plan != now.Plan || cycle.Key.Cycle < now.Cycle).ToList();
        foreach (var cycle in over) max = After(cycle, max, rule, increments, unit);
        var skipped = over.Count > 0 && now.Cycle > 0 && over[^1].Key != (now.Plan, now.Cycle - 1);
        return skipped ? max with { Reason = new Sentence(Reasons.MaxUntrained, new Mass(max.Kg, unit)) } : max;
    }

    private static CurrentMax After(IEnumerable<Performance> trained, CurrentMax max, TrainingMaxRule rule, LoadIncrements increments, MassUnit unit)
    {
        if (trained.All(ReachedMinimum)) return Raised(max.Kg, rule.IncrementKg, unit);
        return rule.FailResetPercent is { } percent ? Lowered(max.Kg, percent, increments, unit) : new(max.Kg, new Sentence(Reasons.MaxHeld, new Mass(max.Kg, unit)));
    }

    /// <summary>Of the open sets; a program without any is judged by all its sets.</summary>
    private static bool ReachedMinimum(Performance past)
    {
        var open = past.Pairs.Where(pair => pair.Asked.Amount.IsOpen).ToList();
        return open.Count == 0 ? past.Completed : open.All(pair => pair.Done?.Fulfils(pair.Asked.Amount) == true);
    }

    private static CurrentMax Raised(decimal kg, decimal byKg, MassUnit unit) =>
        new(kg + byKg, new Sentence(Reasons.MaxRaised, new Mass(byKg, unit), new Mass(kg + byKg, unit)));

    private static CurrentMax Lowered(decimal kg, decimal percent, LoadIncrements increments, MassUnit unit)
    {
        var lowered = LoadSteps.LowerPercent(kg, percent, increments);
        return new(lowered, new Sentence(Reasons.MaxLowered, percent, new Mass(lowered, unit)));
    }
}
