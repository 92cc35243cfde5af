using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs.Notation;

namespace PulseForge.Core.Seeding;

/// <summary>The exercises that ship with the product, read once from the assembly.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Loaded = new(Load);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<string, CatalogueExercise> bySlug;

    private Catalogue(IReadOnlyList<CatalogueExercise> all)
    {
        All = all;
        bySlug = all.ToFrozenDictionary(exercise => exercise.Slug, StringComparer.Ordinal);
        Names = new(all.Select(exercise => new NamedExercise(exercise.Reference, exercise.Facts.Aliases)));
    }

    public static Catalogue Shipped => Loaded.Value;

    /// <summary>By slug.</summary>
    public IReadOnlyList<CatalogueExercise> All { get; }

    /// <summary>Names and aliases, for reading shipped programs; a business's own exercises are not among them.</summary>
    public ExerciseNames Names { get; }

    public CatalogueExercise? Find(string slug) => bySlug.GetValueOrDefault(slug);

    private static Catalogue Load()
    {
        using var file = ShippedFile.Open("catalogue.json");
        var stored = JsonSerializer.Deserialize<Stored>(file, Options)!;
        return new Catalogue(stored.Exercises.Select(row => row.Exercise(stored.Instructions)).ToArray());
    }

    private sealed record Stored(string Origin, string[][] Instructions, Row[] Exercises);

    /// <summary>A line of the file; many exercises share their instructions, so it has their place in a list.</summary>
    private sealed record Row(
        string Slug, string Name, string Pattern, string Category, string[] Primary, Laterality Laterality, TrackingType Tracking, string Level, int How,
        string[]? Aliases = null, string[]? Secondary = null, string[]? Equipment = null, string[]? Alternatives = null, bool Popular = false, int[]? Rounds = null)
    {
        public CatalogueExercise Exercise(string[][] instructions) => new(
            Slug, Name, Category,
            new ExerciseFacts(Aliases ?? [], Pattern, Primary, Secondary ?? [], Equipment ?? [], Laterality, Tracking, Level, instructions[How], Alternatives ?? []),
            Popular,
            Rounds is [var rounds, var work, var rest] ? new RoundDefaults(rounds, work, rest) : null);
    }
}
