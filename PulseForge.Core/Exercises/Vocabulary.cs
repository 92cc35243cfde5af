using PulseForge.Core.Clients;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Exercises;

/// <summary>The words that exercises are described by: what a limitation must name to be found in them.</summary>
public static class Vocabulary
{
    private static readonly Lazy<(string[] Patterns, string[] Muscles, string[] Equipment)> Known = new(() =>
    (
        Sorted(Catalogue.Shipped.All.Select(e => e.Facts.Pattern)),
        Sorted(Catalogue.Shipped.All.SelectMany(e => e.Facts.PrimaryMuscles.Concat(e.Facts.SecondaryMuscles))),
        Sorted(Catalogue.Shipped.All.SelectMany(e => e.Facts.Equipment))));

    public static IReadOnlyList<string> Patterns => Known.Value.Patterns;

    public static IReadOnlyList<string> Muscles => Known.Value.Muscles;

    public static IReadOnlyList<string> Equipment => Known.Value.Equipment;

    public static IEnumerable<string> All => Patterns.Concat(Muscles).Concat(Equipment).Distinct();

    /// <summary>The word that was meant, however it was spelt: "Upper back" is upper_back.</summary>
    public static string? Find(LimitationKind kind, string typed)
    {
        var word = typed.Trim().Replace(' ', '_').Replace('-', '_').ToLowerInvariant();
        var words = kind switch
        {
            LimitationKind.Pattern => Patterns,
            LimitationKind.Muscle => Muscles,
            LimitationKind.Equipment => Equipment,
            LimitationKind.BodyPart or LimitationKind.Exercise => [],
        };
        return words.FirstOrDefault(known => known == word);
    }

    /// <summary>Words within a sentence: quads, upper back.</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => word.Replace('_', ' ')));

    private static string[] Sorted(IEnumerable<string> words) => [.. words.Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
