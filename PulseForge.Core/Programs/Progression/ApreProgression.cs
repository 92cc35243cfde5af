using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The last open set that was done sets the load of today.</summary>
internal static class ApreProgression
{
    public static Decision Decide(ProgressionInput input, ApreRule rule)
    {
        var sets = Apre.Groups(input.Item, rule);
        if (input.Lane() is not [.., var last]) return AsPrescribed.Decide(input) with { Sets = sets };
        if (last.Pairs.LastOrDefault(pair => pair is { Asked.Amount.IsOpen: true, Done: not null }).Done is not { LoadKg: >= 0 and var kg, Reps: { } reps })
            return new Decision(new Sentence(last.LoadKg is null ? Reasons.NoLoadNoted : Reasons.OpenMissing), last.LoadKg, sets);
        return AmrapProgression.Moved(input, kg, Apre.NextKg(rule.RepMax, kg, reps, input.Increments), reps) with { Sets = sets };
    }
}
