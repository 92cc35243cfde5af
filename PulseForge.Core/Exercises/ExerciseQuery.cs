namespace PulseForge.Core.Exercises;

public enum ExerciseShow { All, Own, WithVideo }

public enum ExerciseOrder { Usual, Name }

/// <summary>What a coach looks for in the library.</summary>
/// <param name="Search">Words of a name or alias, each in any place. Where nothing has them, those count that come near: a typing error or two.</param>
/// <param name="Muscle">Trained first or beside others; those that it is the main one of come first.</param>
/// <param name="Order">Usual: the best match, then what is common and the business's own, then by name.</param>
public sealed record ExerciseQuery(string? Search = null, string? Pattern = null, string? Muscle = null, string? Equipment = null, ExerciseOrder Order = ExerciseOrder.Usual)
{
    public Laterality? Laterality { get; init; }

    public TrackingType? Tracking { get; init; }

    public string? Level { get; init; }

    /// <summary>Filters that stand behind the first three.</summary>
    public bool HasMore => Laterality is not null || Tracking is not null || Level is not null;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Pattern is not null || Muscle is not null || Equipment is not null || HasMore;

    public IReadOnlyList<FoundExercise> Apply(IEnumerable<LibraryExercise> library)
    {
        var found = Matching(library.Where(Fits)).ToList();
        return [.. Ordered(found).ThenBy(f => f.Exercise.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(f => f.Exercise.Key, StringComparer.Ordinal)];
    }

    public static bool IsShown(LibraryExercise exercise, ExerciseShow show) => show switch
    {
        ExerciseShow.All => true,
        ExerciseShow.Own => exercise.IsOwn,
        ExerciseShow.WithVideo => exercise.HasVideo,
    };

    private bool Fits(LibraryExercise e) =>
        (Pattern is null || e.Pattern == Pattern) && (Muscle is null || e.Trains(Muscle)) && (Equipment is null || e.Equipment.Contains(Equipment))
        && (Laterality is null || e.Laterality == Laterality) && (Tracking is null || e.Tracking == Tracking) && (Level is null || e.Level == Level);

    private IEnumerable<FoundExercise> Matching(IEnumerable<LibraryExercise> library)
    {
        if (string.IsNullOrWhiteSpace(Search)) return library.Select(e => new FoundExercise(e, 0, null));
        var (whole, words) = (new SearchText(Search.Trim()), SearchText.Words(Search));
        var all = library.ToList();
        var exact = Found(all, e => e.Match(whole, words));
        return exact.Count > 0 ? exact : Found(all, e => e.MatchNearly(words));
    }

    private static List<FoundExercise> Found(List<LibraryExercise> library, Func<LibraryExercise, (int Rank, string? Alias)?> match) =>
        [.. library.Select(e => match(e) is { } found ? new FoundExercise(e, found.Rank, found.Alias) : null).OfType<FoundExercise>()];

    private IOrderedEnumerable<FoundExercise> Ordered(IEnumerable<FoundExercise> found) => Order switch
    {
        ExerciseOrder.Name => found.OrderBy(_ => 0),
        ExerciseOrder.Usual => found.OrderBy(f => f.Rank).ThenByDescending(f => Muscle is not null && f.Exercise.PrimaryMuscles.Contains(Muscle)).ThenByDescending(f => f.Exercise.IsPopular || f.Exercise.IsOwn),
    };
}

/// <param name="Rank">How well it fits, best first from 0.</param>
/// <param name="Alias">The alias that the words were found in; null when its name has them.</param>
public sealed record FoundExercise(LibraryExercise Exercise, int Rank, string? Alias)
{
    /// <summary>Found only by allowing for typing errors.</summary>
    public bool IsNear => Rank >= LibraryExercise.NearRank;
}
