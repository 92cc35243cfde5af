using PulseForge.Core.Seeding;

namespace PulseForge.Core.Exercises;

/// <summary>One exercise as the library lists it: of the catalogue, adopted from it, or the business's own.</summary>
/// <param name="Key">How addresses name it.</param>
/// <param name="Id">The business's row; null for one of the catalogue that it has not used yet.</param>
/// <param name="IsPopular">One of the few that lists show first.</param>
public sealed record LibraryExercise(
    string Key, Guid? Id, string Name, string[] Aliases, string Pattern, string[] PrimaryMuscles, string[] SecondaryMuscles, string[] Equipment,
    Laterality Laterality, TrackingType Tracking, string Level, string[] Alternatives, bool IsOwn, bool HasVideo, bool IsPopular)
{
    /// <summary>The first rank of those that were found only by allowing for typing errors.</summary>
    public const int NearRank = 10;

    private const double LeastLikeness = 0.3;

    private static readonly Lazy<LibraryExercise[]> OfCatalogue = new(() => [.. Catalogue.Shipped.All.Select(Of)]);

    private readonly SearchText name = new(Name);
    private readonly SearchText[] aliases = [.. Aliases.Select(alias => new SearchText(alias))];

    /// <summary>The whole catalogue, made ready for searching once.</summary>
    public static IReadOnlyList<LibraryExercise> Shipped => OfCatalogue.Value;

    /// <summary>How well it fits the words, best first from 0, and the alias that they were found in; null if it doesn't.</summary>
    public (int Rank, string? Alias)? Match(SearchText whole, IReadOnlyList<SearchText> words)
    {
        if (name.Means(whole)) return (0, null);
        if (AliasWhere(a => a.Means(whole)) is { } called) return (1, called);
        if (name.StartsWith(whole)) return (2, null);
        if (words.All(name.Contains)) return (3, null);
        return AliasWhere(a => words.All(a.Contains)) is { } alias ? (4, alias) : null;
    }

    /// <summary>The same for words with typing errors in them: the fewer, the better.</summary>
    public (int Rank, string? Alias)? MatchNearly(IReadOnlyList<SearchText> words)
    {
        var best = (Typos: name.Typos(words) ?? int.MaxValue, Alias: (string?)null);
        foreach (var (index, alias) in aliases.Index())
        {
            if (alias.Typos(words) is { } typos && typos < best.Typos) best = (typos, Aliases[index]);
        }
        return best.Typos == int.MaxValue ? null : (NearRank + best.Typos, best.Alias);
    }

    /// <summary>Which of its names this is; null if none.</summary>
    public string? NameLike(SearchText other) => name.Means(other) ? Name : AliasWhere(a => a.Means(other));

    /// <summary>Others that may be this one under another name: measured in the same things, with words of the name in common, the likeliest first.</summary>
    public IEnumerable<LibraryExercise> LikelyTwins(IEnumerable<LibraryExercise> library) =>
        library.Where(e => e.Key != Key && e.Tracking == Tracking).Select(e => (Exercise: e, Likeness: aliases.Prepend(name).Max(mine => e.aliases.Prepend(e.name).Max(mine.WordsShared))))
            .Where(e => e.Likeness >= LeastLikeness).OrderByDescending(e => e.Likeness).ThenByDescending(e => e.Exercise.Pattern == Pattern).ThenBy(e => e.Exercise.Name, StringComparer.Ordinal).Select(e => e.Exercise);

    public bool Trains(string muscle) => PrimaryMuscles.Contains(muscle) || SecondaryMuscles.Contains(muscle);

    private string? AliasWhere(Predicate<SearchText> fits) => Array.FindIndex(aliases, fits) is >= 0 and var index ? Aliases[index] : null;

    private static LibraryExercise Of(CatalogueExercise e) =>
        new(e.Slug, null, e.Name, e.Facts.Aliases, e.Facts.Pattern, e.Facts.PrimaryMuscles, e.Facts.SecondaryMuscles, e.Facts.Equipment,
            e.Facts.Laterality, e.Facts.Tracking, e.Facts.Level, e.Facts.Alternatives, IsOwn: false, HasVideo: false, e.IsPopular);
}
