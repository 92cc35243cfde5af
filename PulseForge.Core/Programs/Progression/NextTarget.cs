using PulseForge.Core.Clients;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// The next target of an exercise: a pure function over the log. Nothing of it is stored, so a corrected old set corrects today's
/// target, and what was completed counts, not what was planned.
/// </summary>
public static class NextTarget
{
    private const int Percent = 100;

    public static ExerciseTarget Of(ProgressionInput input)
    {
        if (input.Limitation is LimitationSeverity.Forbidden) return new ExerciseTarget([], new Sentence(Reasons.LimitationForbids));
        var decision = Restrained(input, Decide(input));
        return new ExerciseTarget(Prescription.Sets(input, decision), Reason(input, decision), Suggestion(input), (input.Rule as RepTotalRule)?.Target);
    }

    private static Decision Decide(ProgressionInput input) => input.Rule switch
    {
        null or TrainingMaxRule or AmrapLadderRule { AddsToTrainingMax: true } => AsPrescribed.Decide(input),
        LinearRule rule => LinearProgression.Decide(input, rule),
        DoubleRule rule => DoubleProgression.Decide(input, rule),
        RepTotalRule rule => RepTotal.Decide(input, rule),
        AmrapThresholdRule rule => AmrapProgression.Decide(input, rule),
        AmrapLadderRule rule => AmrapProgression.Decide(input, rule),
        StagesRule rule => StagedProgression.Decide(input, rule),
        WeeklyLoadRule rule => WeeklyProgression.Decide(input, rule),
        WeeklyAmountRule rule => AmountProgression.Decide(input, rule),
        ApreRule rule => ApreProgression.Decide(input, rule),
        RpeRule rule => EffortProgression.Decide(input, rule),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Rule.GetType().Name, "A rule without a progression."),
    };

    /// <summary>While a limitation lasts a load never rises above the last one that was done.</summary>
    private static Decision Restrained(ProgressionInput input, Decision decision)
    {
        if (input.Limitation is null || decision.LoadKg is not { } kg) return decision;
        if (input.Lane() is not [.., var past] || input.LoadKg(past) is not { } last || kg <= last) return decision;
        return decision with { LoadKg = last, Reason = new Sentence(Reasons.LimitationHolds) };
    }

    /// <summary>What the client must do comes before what the week is.</summary>
    private static Sentence Reason(ProgressionInput input, Decision decision) => (input.Limitation, input.Phase) switch
    {
        (LimitationSeverity.Avoid, _) => new Sentence(Reasons.LimitationAvoid),
        _ when Reasons.Asks(decision.Reason.Key) => decision.Reason,
        (_, { IsDeload: true, Sets: 1, Loads: 1 }) => new Sentence(Reasons.DeloadPlanned),
        (_, { IsDeload: true } phase) => new Sentence(Reasons.Deload, phase.Sets * Percent, phase.Loads * Percent),
        _ => decision.Reason,
    };

    private static MaxSuggestion? Suggestion(ProgressionInput input)
    {
        var needsMax = input.TrainingMax is null && input.Item.Sets.Any(group => group.Load.Kind == LoadKind.PercentOfTrainingMax);
        var percent = (input.Rule as TrainingMaxRule)?.PercentOfOneRepMax ?? TrainingMaxRule.UsualPercentOfOneRepMax;
        return needsMax ? MaxSuggestion.Of(input.History, input.Today, percent, input.Increments) : null;
    }
}
