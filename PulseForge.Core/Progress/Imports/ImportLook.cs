using NodaTime;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

/// <summary>A name of the file that nobody has said anything of.</summary>
/// <param name="Sets">How many sets have it.</param>
/// <param name="Likely">Exercises that may be meant, the likeliest first.</param>
public sealed record OpenName(string Name, int Sets, IReadOnlyList<LibraryExercise> Likely);

/// <summary>A name of the file with what it means.</summary>
/// <param name="Exercise">Null for one that is left out, or made anew.</param>
/// <param name="WasAsked">A person said so, for this file.</param>
public sealed record MatchedName(string Name, int Sets, LibraryExercise? Exercise, bool IsNew, bool WasAsked);

/// <summary>An import before it is begun: what is still to be asked, and what it would write.</summary>
/// <param name="Plan">Without the names that are open.</param>
/// <param name="KnownSets">Of the plan, those that are here already.</param>
public sealed record ImportLook(
    HistoryTable Table, HistoryReading Reading, IReadOnlyList<OpenName> Open, IReadOnlyList<MatchedName> Names, ImportPlan Plan, int KnownSets, int KnownWeighings)
{
    /// <summary>Exercises that one file may name: more means that another column was taken for theirs.</summary>
    public const int MostNames = 1_000;

    /// <summary>Why it can't be imported, whatever is answered.</summary>
    public Sentence? Problem { get; init; }

    /// <summary>The names of all exercises, to choose another from.</summary>
    public IReadOnlyList<string> Library { get; init; } = [];

    public bool IsReady => !Reading.Questions.Any && Open.Count == 0 && Problem is null;

    public int NewSets => Plan.Sets - KnownSets;

    public int NewWeighings => Plan.Weighings.Count - KnownWeighings;

    public LocalDate? From => Days.Min();

    public LocalDate? To => Days.Max();

    /// <summary>Lines that can't be taken.</summary>
    public int BadLines => Plan.Faults.Count(f => !f.IsKept);

    private IEnumerable<LocalDate?> Days => Plan.Workouts.Select(w => (LocalDate?)w.Date).Concat(Plan.Weighings.Select(w => (LocalDate?)w.Row.Date));
}
