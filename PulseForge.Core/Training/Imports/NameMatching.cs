using PulseForge.Core.Exercises;

namespace PulseForge.Core.Training.Imports;

/// <summary>
/// Which exercise of the business a name in a file means: what was decided before, else an exercise of that name or alias, else the only one whose name has
/// the same words in another order. All others are asked.
/// </summary>
public sealed class NameMatching
{
    private const int MostLikely = 6;
    private const double LeastLikeness = 0.3;

    private readonly IReadOnlyList<LibraryExercise> library;
    private readonly Dictionary<string, LibraryExercise> byKey = [];
    private readonly Dictionary<string, LibraryExercise> byName = [];
    private readonly Dictionary<string, LibraryExercise?> byWords = [];
    private readonly IReadOnlyDictionary<string, NameAnswer> decided;
    private readonly Lazy<List<(LibraryExercise Exercise, List<HashSet<string>> Names)>> words;

    /// <param name="library">The business's own first.</param>
    /// <param name="decided">By <see cref="NameKey"/>.</param>
    public NameMatching(IReadOnlyList<LibraryExercise> library, IReadOnlyDictionary<string, NameAnswer> decided)
    {
        (this.library, this.decided) = (library, decided);
        words = new(() => [.. library.Select(e => (e, e.Aliases.Prepend(e.Name).Select(NameKey.Set).ToList()))]);
        foreach (var exercise in library) Add(exercise);
        foreach (var exercise in library)
        {
            foreach (var alias in exercise.Aliases) Add(exercise, alias);
        }
    }

    /// <summary>What was said of a name, by a person now or before; null for one that nobody has said anything of.</summary>
    public NameAnswer? Of(string name)
    {
        if (decided.TryGetValue(NameKey.Of(name), out var said) && (said.Key is null || byKey.ContainsKey(said.Key))) return said with { Name = name };
        return Exercise(name) is { } found ? new NameAnswer(name, found.Key) : null;
    }

    public IReadOnlyList<string> Names => [.. library.Select(e => e.Name).Distinct().Order(StringComparer.InvariantCultureIgnoreCase)];

    public LibraryExercise? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The exercise of this very name, alias or words.</summary>
    public LibraryExercise? Exercise(string name) => byName.GetValueOrDefault(NameKey.Of(name)) ?? byWords.GetValueOrDefault(NameKey.Unordered(name));

    /// <summary>Those that may be meant, the likeliest first.</summary>
    public IReadOnlyList<LibraryExercise> Likely(string name)
    {
        var wanted = NameKey.Set(name);
        var near = words.Value.Select(e => (e.Exercise, Likeness: e.Names.Max(n => Likeness(n, wanted)))).Where(e => e.Likeness >= LeastLikeness)
            .OrderByDescending(e => e.Likeness).ThenByDescending(e => e.Exercise.IsPopular || e.Exercise.IsOwn).ThenBy(e => e.Exercise.Name, StringComparer.Ordinal).Select(e => e.Exercise);
        var misspelt = new ExerciseQuery(name).Apply(library).Take(2).Select(found => found.Exercise);
        return [.. near.Take(MostLikely).Concat(misspelt).Distinct().Take(MostLikely)];
    }

    private static double Likeness(HashSet<string> name, HashSet<string> wanted)
    {
        var shared = wanted.Count(name.Contains);
        return (double)shared / Math.Max(1, name.Count + wanted.Count - shared);
    }

    private void Add(LibraryExercise exercise)
    {
        byKey[exercise.Key] = exercise;
        if (exercise.Id is { } id) byKey[id.ToString()] = exercise;
        Add(exercise, exercise.Name);
    }

    private void Add(LibraryExercise exercise, string name)
    {
        byName.TryAdd(NameKey.Of(name), exercise);
        var unordered = NameKey.Unordered(name);
        if (!byWords.TryAdd(unordered, exercise) && byWords[unordered] != exercise) byWords[unordered] = null;
    }
}
