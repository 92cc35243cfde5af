namespace PulseForge.Core.Programs.Progression;

/// <summary>What one exercise of a session asks for today, and the sentence that tells the client why.</summary>
/// <param name="Sets">In order; empty when the exercise is to be left out.</param>
/// <param name="Reason">One sentence that the client understands.</param>
/// <param name="Suggestion">Where a max is missing: what the log suggests.</param>
/// <param name="TotalReps">Reps to collect in all work sets together.</param>
public sealed record ExerciseTarget(ValueList<PlannedSet> Sets, Sentence Reason, MaxSuggestion? Suggestion = null, int? TotalReps = null)
{
    public IEnumerable<PlannedSet> WorkSets => Sets.Where(set => set.IsWork);
}
