using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>Every completed week adds a step of sets, reps, rounds, seconds or metres, up to a limit; the load stays.</summary>
internal static class AmountProgression
{
    public static Decision Decide(ProgressionInput input, WeeklyAmountRule rule)
    {
        var weeks = input.Lane().Where(past => past.Session == input.Session && past.Plan == input.Plan && past.Week < input.Week).ToList();
        if (weeks.Count == 0) return AsPrescribed.Decide(input);
        var (before, steps) = weeks.Aggregate((Before: 0, Steps: 0), (count, past) => (count.Steps, count.Steps + (Completed(past, rule, count.Steps) ? 1 : 0)));
        var sets = Grown(input.Item, rule, steps);
        return new Decision(Reason(rule, grew: steps > before, atLimit: sets.Equals(Grown(input.Item, rule, before))), LastLoad(input, weeks[^1]), sets);
    }

    /// <summary>The document knows the first week's sets only: how many had been added is counted here.</summary>
    private static bool Completed(Performance past, WeeklyAmountRule rule, int steps)
    {
        var due = Prescription.Expand(Grown(past.Item, rule, steps), past.Rounds).Count(group => group.Kind == SetKind.Work);
        return past.Completed && past.Done.Count(set => set.IsWork && set.Asked is { } asked && set.Fulfils(asked.Amount)) >= due;
    }

    private static Sentence Reason(WeeklyAmountRule rule, bool grew, bool atLimit) => (grew, atLimit, rule.Unit) switch
    {
        (false, _, _) => new Sentence(Reasons.AmountMissed),
        (_, true, _) => new Sentence(Reasons.AmountLimit),
        (_, _, WeeklyUnit.Sets) => new Sentence(Reasons.MoreSetsWeekly, rule.Step),
        (_, _, WeeklyUnit.Reps) => new Sentence(Reasons.MoreRepsWeekly, rule.Step),
        (_, _, WeeklyUnit.Rounds) => new Sentence(Reasons.MoreRoundsWeekly, rule.Step),
        (_, _, WeeklyUnit.Seconds) => new Sentence(Reasons.MoreSecondsWeekly, rule.Step),
        (_, _, WeeklyUnit.Metres) => new Sentence(Reasons.MoreMetresWeekly, rule.Step),
    };

    /// <summary>A load that the client found stays; what is prescribed follows from the prescription.</summary>
    private static decimal? LastLoad(ProgressionInput input, Performance last) => input.Top.Load.Kind == LoadKind.Start ? last.LoadKg : null;

    private static ValueList<SetGroup> Grown(Item item, WeeklyAmountRule rule, int steps)
    {
        var last = item.Sets.Index().LastOrDefault(group => group.Item.Kind == SetKind.Work).Index;
        return item.Sets.Select((group, index) => Grown(group, rule, rule.Step * steps, isLast: index == last)).ToValueList();
    }

    private static SetGroup Grown(SetGroup group, WeeklyAmountRule rule, int by, bool isLast) => rule.Unit switch
    {
        WeeklyUnit.Sets or WeeklyUnit.Rounds => isLast ? group with { Count = Limited(group.Count, by, rule.Limit, SetLimits.Sets) } : group,
        WeeklyUnit.Reps when group is { Kind: SetKind.Work, Amount.Kind: AmountKind.Reps or AmountKind.RepsAtLeast } => Longer(group, by, rule.Limit, 1_000),
        WeeklyUnit.Seconds when group.Amount.Kind == AmountKind.Seconds => Longer(group, by, rule.Limit, 86_400),
        WeeklyUnit.Seconds when group.Amount.Kind == AmountKind.RoundSeconds => Longer(group, by, rule.Limit, 3_600),
        WeeklyUnit.Metres when group.Amount.Kind == AmountKind.Metres => Longer(group, by, rule.Limit, 1_000_000),
        WeeklyUnit.Reps or WeeklyUnit.Seconds or WeeklyUnit.Metres => group,
    };

    private static SetGroup Longer(SetGroup group, int by, int? limit, int most)
    {
        var amount = group.Amount;
        return group with { Amount = amount with { Min = Limited(amount.Min, by, limit, most), Max = amount.Max is { } max ? Limited(max, by, limit, most) : null } };
    }

    /// <summary>What the coach wrote above the limit stays as written.</summary>
    private static int Limited(int value, int by, int? limit, int most) => Math.Max(value, (int)Math.Min((long)value + by, Math.Min(limit ?? most, most)));
}
