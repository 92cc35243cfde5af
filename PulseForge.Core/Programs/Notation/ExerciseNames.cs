namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Which exercise a typed name means: its name or an alias, whatever the case; failing that, whatever the spaces and punctuation. The spelling that matched stays
/// the name in the document. Immutable; make one per business and reuse it.
/// </summary>
public sealed class ExerciseNames
{
    /// <summary>Below this share of common letter pairs two names have nothing to do with each other.</summary>
    private const double LeastLikeness = 0.4;

    private readonly Dictionary<string, ExerciseRef> exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ExerciseRef?> loose = new(StringComparer.Ordinal);
    private readonly Lazy<(string Name, HashSet<int> Pairs)[]> pairs;
    private readonly ExerciseNames? earlier;

    /// <param name="exercises">In order of precedence: of two with one name the first is meant.</param>
    public ExerciseNames(IEnumerable<NamedExercise> exercises)
    {
        var all = exercises.ToList();
        foreach (var exercise in all) Add(exercise.Exercise, exercise.Exercise.Name);
        foreach (var exercise in all)
        {
            foreach (var alias in exercise.Aliases) Add(exercise.Exercise, alias);
        }

        pairs = new(() => exact.Values.Select(exercise => (exercise.Name, PairsOf(exercise.Name))).ToArray());
    }

    private ExerciseNames(ExerciseNames now, ExerciseNames earlier) => (exact, loose, pairs, this.earlier) = (now.exact, now.loose, now.pairs, earlier);

    public static ExerciseNames Of(IEnumerable<ExerciseRef> exercises) => new(exercises.Select(exercise => new NamedExercise(exercise, [])));

    public ExerciseRef? Find(string name) => exact.GetValueOrDefault(Spaced(name)) ?? loose.GetValueOrDefault(Bare(name)) ?? earlier?.Find(name);

    /// <summary>The same names and, where they fail, those that a document holds from an earlier day: an exercise renamed since is still known in it.</summary>
    public ExerciseNames And(Workout document) => new(this, Of(document.Items.Select(item => item.Exercise)));

    /// <summary>The most alike name, null if none is alike.</summary>
    public string? Nearest(string name)
    {
        var typed = PairsOf(name);
        var best = pairs.Value.Select(known => (known.Name, Likeness: Likeness(typed, known.Pairs))).DefaultIfEmpty().MaxBy(known => known.Likeness);
        return best.Likeness >= LeastLikeness ? best.Name : null;
    }

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

    private static HashSet<int> PairsOf(string name)
    {
        var text = $" {Spaced(name).ToUpperInvariant()} ";
        return Enumerable.Range(0, text.Length - 1).Select(i => (text[i] << 16) | text[i + 1]).ToHashSet();
    }

    /// <summary>Dice's coefficient of the pairs of letters.</summary>
    private static double Likeness(HashSet<int> a, HashSet<int> b) => 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}

/// <summary>An exercise with the other names that people type for it.</summary>
public sealed record NamedExercise(ExerciseRef Exercise, IReadOnlyList<string> Aliases);
