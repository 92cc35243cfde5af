using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>A load that was moved, and the sentence for it.</summary>
internal sealed record Step(decimal Kg, Sentence Reason)
{
    /// <summary>Null when no load was noted.</summary>
    public static Step? Up(ProgressionInput input, Performance past, decimal byKg)
    {
        if (input.LoadKg(past) is not { } kg) return null;
        var raised = LoadSteps.Raise(kg, byKg, input.Increments);
        return new Step(raised, raised == kg ? new Sentence(Reasons.Heaviest, input.Shown(kg)) : Reached(past, input.Shown(raised - kg)));
    }

    public static decimal? Lighter(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;

    /// <summary>"Every set reached 8 at RPE 8 last time: 2.5 kg more.", as far as that was noted.</summary>
    private static Sentence Reached(Performance past, Mass more)
    {
        var reps = past.Pairs.Select(pair => pair.Asked.Amount.CountsReps ? pair.Asked.Amount.Max ?? pair.Asked.Amount.Min : 0).Distinct().ToList();
        if (reps is not [> 0 and var all]) return new Sentence(Reasons.Completed, more);
        return past.HighestRpe is { } rpe ? new Sentence(Reasons.ReachedRepsAtRpe, all, rpe, more) : new Sentence(Reasons.ReachedReps, all, more);
    }
}
