namespace PulseForge.Core.Exercises;

/// <summary>An exercise that can take another's place, and why.</summary>
/// <param name="Score">Higher is nearer: see <see cref="RankedAlternatives"/>.</param>
/// <param name="Reasons">What speaks for it, the strongest first; at least one.</param>
public sealed record Alternative(LibraryExercise Exercise, int Score, IReadOnlyList<Sentence> Reasons);

/// <summary>
/// What can take an exercise's place, the nearest first. Those that the exercise itself names stand before all others, in its order. The others score
/// 40 for the same movement pattern, up to 24 for main muscles and 6 for helping ones (shared ÷ all of both, Jaccard), 4 for aiming at a muscle that only helps
/// in the one, 15 for the same measure of a set, 10 for equipment that whoever does the one has at hand, 5 for the same sides, and 10 for being common or the
/// business's own. Who shares neither a muscle nor a movement is none; stretching, lifts for speed, jumps, conditioning and fighting replace only their like.
/// </summary>
public static class RankedAlternatives
{
    /// <summary>The reason that goes without saying where nothing else could be chosen.</summary>
    public const string SameMeasureWords = "Measured the same way";

    private const int Named = 200;
    private const int SamePattern = 40;
    private const int MainMuscles = 24;
    private const int HelpingMuscles = 6;
    private const int HelperInFront = 4;
    private const int SameMeasure = 15;
    private const int AtHand = 10;
    private const int SameSides = 5;
    private const int Common = 10;

    /// <summary>These words sort exercises by purpose; two of one purpose need not be one movement.</summary>
    private static readonly string[] NoMovements = ["isolation", "mobility", "conditioning", "plyometric"];

    /// <param name="available">The equipment that is there; null for any.</param>
    public static IEnumerable<Alternative> Of(LibraryExercise original, IEnumerable<LibraryExercise> library, IReadOnlyCollection<string>? available = null) =>
        library.Where(other => other.Key != original.Key && (available is null || other.Equipment.All(available.Contains)))
            .Select(other => Compare(original, other)).OfType<Alternative>()
            .OrderByDescending(a => a.Score).ThenBy(a => a.Exercise.Name, StringComparer.Ordinal).ThenBy(a => a.Exercise.Key, StringComparer.Ordinal);

    private static Alternative? Compare(LibraryExercise one, LibraryExercise other)
    {
        var place = Array.IndexOf(one.Alternatives, other.Key);
        if (place < 0 && !CanReplace(one, other)) return null;
        return new Alternative(other, place < 0 ? Likeness(one, other) : Named - place, [.. Reasons(one, other, place >= 0)]);
    }

    private static bool CanReplace(LibraryExercise one, LibraryExercise other) =>
        Purpose(one.Pattern) == Purpose(other.Pattern) && (other.PrimaryMuscles.Any(one.Trains) || IsSameMovement(one, other));

    private static string Purpose(string pattern) => pattern switch
    {
        "mobility" or "olympic" or "plyometric" or "conditioning" => pattern,
        _ when pattern.StartsWith("combat_", StringComparison.Ordinal) => "combat",
        _ => "strength",
    };

    private static int Likeness(LibraryExercise one, LibraryExercise other) =>
        (one.Pattern == other.Pattern ? SamePattern : 0)
        + (int)(MainMuscles * Shared(one.PrimaryMuscles, other.PrimaryMuscles)) + (int)(HelpingMuscles * Shared(one.SecondaryMuscles, other.SecondaryMuscles))
        + (other.PrimaryMuscles.Any(one.SecondaryMuscles.Contains) ? HelperInFront : 0)
        + (one.Tracking == other.Tracking ? SameMeasure : 0)
        + (other.Equipment.All(one.Equipment.Contains) ? AtHand : 0)
        + (one.Laterality == other.Laterality ? SameSides : 0)
        + (other.IsPopular || other.IsOwn ? Common : 0);

    private static IEnumerable<Sentence> Reasons(LibraryExercise one, LibraryExercise other, bool isNamed)
    {
        if (isNamed) yield return new Sentence("Named as its alternative");
        if (IsSameMovement(one, other)) yield return new Sentence("Same movement");
        var shared = one.PrimaryMuscles.Intersect(other.PrimaryMuscles).ToList();
        if (shared.Count > 0 && Shared(one.PrimaryMuscles, other.PrimaryMuscles) is 1) yield return new Sentence("Same main muscles");
        else if (shared.Count > 0) yield return new Sentence("Also aims at {0}", Vocabulary.List(shared));
        if (shared.Count == 0 && other.PrimaryMuscles.Intersect(one.SecondaryMuscles).ToList() is { Count: > 0 } helped) yield return new Sentence("Trains helping muscles: {0}", Vocabulary.List(helped));
        if (one.Tracking == other.Tracking) yield return new Sentence(SameMeasureWords);
        if (Equipment(one, other) is { } needs) yield return needs;
    }

    private static Sentence? Equipment(LibraryExercise one, LibraryExercise other) => other.Equipment switch
    {
        [] when one.Equipment.Length > 0 => new Sentence("Needs no equipment"),
        [] => null,
        var needed when needed.Order().SequenceEqual(one.Equipment.Order()) => new Sentence("Same equipment"),
        var needed => new Sentence("Needs only {0}", Vocabulary.List(needed)),
    };

    private static bool IsSameMovement(LibraryExercise one, LibraryExercise other) => one.Pattern == other.Pattern && !NoMovements.Contains(one.Pattern);

    private static double Shared(string[] one, string[] other) => one.Length + other.Length == 0 ? 0 : (double)one.Intersect(other).Count() / one.Union(other).Count();
}
