using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>No rule, or one that lives in the training max: the prescription again, with loads from what is known of the client.</summary>
internal static class AsPrescribed
{
    public static Decision Decide(ProgressionInput input) => new(Reason(input));

    private static Sentence Reason(ProgressionInput input) => input.Top.Load.Kind switch
    {
        LoadKind.PercentOfTrainingMax => input.TrainingMax?.Reason ?? MissingTrainingMax(input),
        LoadKind.PercentOfOneRepMax => OneRepMax(input),
        LoadKind.Rpe or LoadKind.RepsInReserve => Effort(input),
        LoadKind.Start => PrescribedLoad.For(input, input.Top) is null ? new Sentence(Reasons.FindLoad) : new Sentence(Reasons.SameAsLast),
        LoadKind.None or LoadKind.Kilograms or LoadKind.Bodyweight or LoadKind.HeartRateZone => new Sentence(Reasons.AsPlanned),
    };

    private static Sentence MissingTrainingMax(ProgressionInput input)
    {
        var percent = (input.Rule as Rules.TrainingMaxRule)?.PercentOfOneRepMax ?? TrainingMaxFormula.UsualPercent;
        return MaxSuggestion.Of(input.History, input.Today, percent, input.Increments) is { } suggestion
            ? new Sentence(Reasons.NeedsTrainingMaxOffer, input.Shown(suggestion.TrainingMaxKg))
            : new Sentence(Reasons.NeedsTrainingMax);
    }

    private static Sentence OneRepMax(ProgressionInput input)
    {
        if (PrescribedLoad.OneRepMaxKg(input) is not { } kg) return new Sentence(Reasons.NeedsOneRepMax);
        return new Sentence(input.OneRepMaxKg is null ? Reasons.OfEstimate : Reasons.OfOneRepMax, input.Shown(kg));
    }

    private static Sentence Effort(ProgressionInput input)
    {
        if (!input.Top.Amount.CountsReps) return new Sentence(Reasons.AsPlanned);
        return PrescribedLoad.For(input, input.Top) is not null && PrescribedLoad.OneRepMaxKg(input) is { } kg
            ? new Sentence(Reasons.ByEffort, input.Shown(kg))
            : new Sentence(Reasons.ByFeel);
    }
}
