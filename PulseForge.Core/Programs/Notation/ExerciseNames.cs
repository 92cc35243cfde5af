namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Which exercise a typed name means: its name or an alias, whatever the case; failing that, whatever the spaces and punctuation. The spelling that matched stays
/// the name in the document. Immutable; make one per business and reuse it.
/// </summary>
public sealed class ExerciseNames
{
    /// <summary>What is longer is not a name, however many spaces were typed in it.</summary>
    private const int Longest = 2 * WorkoutLimits.Name;

    private readonly Dictionary<string, ExerciseRef> exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ExerciseRef?> loose = new(StringComparer.Ordinal);
    private readonly Lazy<NameLikeness> likeness;
    private readonly ExerciseNames? document;

    /// <param name="exercises">In order of precedence: of two with one name the first is meant.</param>
    public ExerciseNames(IEnumerable<NamedExercise> exercises)
    {
        var all = exercises.ToList();
        foreach (var exercise in all) Add(exercise.Exercise, exercise.Exercise.Name);
        foreach (var exercise in all)
        {
            foreach (var alias in exercise.Aliases) Add(exercise.Exercise, alias);
        }

        likeness = new(() => new NameLikeness(exact.Values.Select(exercise => exercise.Name)));
    }

    private ExerciseNames(ExerciseNames now, ExerciseNames document) => (exact, loose, likeness, this.document) = (now.exact, now.loose, now.likeness, document);

    public static ExerciseNames Of(IEnumerable<ExerciseRef> exercises) => new(exercises.Select(exercise => new NamedExercise(exercise, [])));

    /// <summary>Every exercise by each of its names, its own name first.</summary>
    internal IEnumerable<ExerciseRef> All => exact.Values;

    public ExerciseRef? Find(string name)
    {
        if (name.Length > Longest) return null;
        var spaced = Spaced(name);
        return document?.exact.GetValueOrDefault(spaced) ?? exact.GetValueOrDefault(spaced) ?? loose.GetValueOrDefault(Bare(name));
    }

    /// <summary>
    /// The same names, and before them those that a document holds: a line that is not touched keeps its exercise, whatever was renamed since.
    /// </summary>
    public ExerciseNames And(IEnumerable<Item> items) => new(this, Of(items.Select(item => item.Exercise)));

    /// <summary>The most alike name, null if none is alike.</summary>
    public string? Nearest(string name) => name.Length > Longest ? null : likeness.Value.Nearest(Spaced(name));

    private void Add(ExerciseRef exercise, string spelling)
    {
        var named = exercise with { Name = spelling };
        if (!exact.TryAdd(Spaced(spelling), named)) return;
        var bare = Bare(spelling);
        if (bare.Length == 0) return;
        if (!loose.TryAdd(bare, named) && !IsSame(loose[bare], exercise)) loose[bare] = null;
    }

    private static bool IsSame(ExerciseRef? a, ExerciseRef b) => a is not null && a.Id == b.Id && a.Slug == b.Slug && (a.Id is not null || a.Slug is not null);

    private static string Spaced(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>An exercise with the other names that people type for it.</summary>
public sealed record NamedExercise(ExerciseRef Exercise, IReadOnlyList<string> Aliases);
