using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// One step a week. With an anchor, one session's rep max decides about the whole week: percentages are taken of the one-rep max that it
/// stands for, other loads rise with it. When it fails, the other sessions get lighter; when it fails again, its sets change week by week.
/// </summary>
internal static class WeeklyProgression
{
    public static Decision Decide(ProgressionInput input, WeeklyLoadRule rule)
    {
        var lane = input.Lane();
        var own = lane.Where(past => past.Session == input.Session).ToList();
        if (rule.Anchor is not { } anchor) return own.Count == 0 ? AsPrescribed.Decide(input) : OwnWeek(input, rule, own[^1]);
        var decided = lane.Where(past => past.Session == anchor.Session && input.IsEarlierWeek(past)).ToList();
        if (decided.Count == 0 || decided[^1].LoadKg is null) return AsPrescribed.Decide(input);
        var fails = decided.AsEnumerable().Reverse().TakeWhile(past => !past.Completed).Count();
        return input.Session == anchor.Session ? AnchorDay(input, rule, decided[^1], fails) : OtherDay(input, rule, decided[^1], fails, own.LastOrDefault());
    }

    private static Decision OwnWeek(ProgressionInput input, WeeklyLoadRule rule, Performance last)
    {
        if (input.LoadKg(last) is not { } kg) return new Decision(new Sentence(Reasons.NoLoadNoted));
        if (!input.IsEarlierWeek(last)) return new Decision(new Sentence(Reasons.SameWeek), kg);
        if (!last.Completed) return new Decision(new Sentence(Reasons.WeekMissed), kg);
        var raised = LoadSteps.Raise(kg, rule.IncrementKg, input.Increments);
        return new Decision(new Sentence(Reasons.WeekCompleted, input.Shown(raised - kg)), raised);
    }

    private static Decision AnchorDay(ProgressionInput input, WeeklyLoadRule rule, Performance last, int fails)
    {
        var kg = last.LoadKg!.Value;
        var changed = last.FirstAsked is { } asked && asked != input.Top.Amount;
        var next = fails > 1 || changed ? NextScheme(rule, last) : null;
        var sets = next is null ? null : Schemes.Groups(input.Item, next);
        if (fails > 1 && next is not null) return new Decision(new Sentence(Reasons.AnchorScheme, rule.Anchor!.Session, next.Sets, next.Reps), kg, sets);
        if (fails > 0) return new Decision(new Sentence(Reasons.AnchorMissed, rule.Anchor!.Session), kg, sets);
        var raised = LoadSteps.Raise(kg, rule.IncrementKg, input.Increments);
        return new Decision(Reached(input, rule, raised - kg), raised, sets);
    }

    /// <summary>The scheme after the one that was shown last, beginning behind the prescribed one and going round.</summary>
    private static Stage? NextScheme(WeeklyLoadRule rule, Performance last)
    {
        if (rule.Then.Count == 0 || last.FirstAsked is not { } asked) return null;
        var current = Schemes.Find(rule.Then, asked);
        return current is null ? rule.Then[0] : rule.Then[(rule.Then.TakeWhile(stage => stage != current).Count() + 1) % rule.Then.Count];
    }

    private static Decision OtherDay(ProgressionInput input, WeeklyLoadRule rule, Performance anchor, int fails, Performance? own)
    {
        var rises = fails == 0;
        if (BaseLoad(input, rule, anchor, rises, own) is not { } kg) return AsPrescribed.Decide(input);
        if (!rises && rule.VolumeCut is { } cut)
            return new Decision(new Sentence(Reasons.AnchorCut, rule.Anchor!.Session, cut.Min), LoadSteps.LowerPercent(kg, cut.Min, input.Increments));
        return new Decision(rises ? Reached(input, rule, rule.IncrementKg) : new Sentence(Reasons.AnchorMissed, rule.Anchor!.Session), kg);
    }

    private static decimal? BaseLoad(ProgressionInput input, WeeklyLoadRule rule, Performance anchor, bool rises, Performance? own)
    {
        if (LoadScale.IsPercent(input.Top.Load)) return OfAnchor(input, rule, anchor.LoadKg!.Value + (rises ? rule.IncrementKg : 0));
        if (own is null || input.LoadKg(own) is not { } kg) return null;
        return rises && input.IsEarlierWeek(own) ? LoadSteps.Raise(kg, rule.IncrementKg, input.Increments) : kg;
    }

    /// <summary>The anchor's rep max as a one-rep max (Epley), and the prescribed share of it: 77 % are 90 % of a 5RM.</summary>
    private static decimal? OfAnchor(ProgressionInput input, WeeklyLoadRule rule, decimal repMaxKg) =>
        OneRepMax.Estimate(repMaxKg, Math.Min(rule.Anchor!.Reps, OneRepMax.MostReps)) is { } max
            ? input.Increments.NearestKg(TrainingMaxFormula.Percent(max.Kg, input.Top.Load.Value))
            : null;

    private static Sentence Reached(ProgressionInput input, WeeklyLoadRule rule, decimal moreKg) =>
        new(Reasons.AnchorReached, rule.Anchor!.Session, input.Shown(moreKg));
}
