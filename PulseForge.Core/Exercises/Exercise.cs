using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Exercises;

public enum Laterality { Bilateral, Unilateral, Alternating, Unspecified }

/// <summary>What a set of the exercise is measured in.</summary>
public enum TrackingType { WeightReps, Reps, WeightedReps, AssistedReps, Seconds, WeightSeconds, Metres, WeightMetres, MetresSeconds, Rounds, Calories }

/// <summary>An exercise of the business: its own, or adopted from the platform's catalogue on first use.</summary>
public sealed class Exercise : Entity, ISoftDeleted
{
    public const int MaxName = 120;

    private Exercise() { }

    public Exercise(string name, string? catalogueSlug, ExerciseFacts facts, Instant now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        CatalogueSlug = catalogueSlug;
        CreatedAt = now;
        Classify(facts);
        if (IsOwn) Raise("exercise.created", nameof(Name));
    }

    public string Name { get; private set; } = "";

    /// <summary>Slug of the catalogue entry that it was adopted from; null for the business's own.</summary>
    public string? CatalogueSlug { get; private init; }

    public bool IsOwn => CatalogueSlug is null;

    /// <summary>How addresses and alternatives name it: the catalogue's slug, which stays when it is adopted, or the id of the business's own.</summary>
    public string Key => CatalogueSlug ?? Id.ToString();

    public string[] Aliases { get; private set; } = [];

    public string Pattern { get; private set; } = "";

    public string[] PrimaryMuscles { get; private set; } = [];

    public string[] SecondaryMuscles { get; private set; } = [];

    public string[] Equipment { get; private set; } = [];

    public Laterality Laterality { get; private set; }

    public TrackingType Tracking { get; private set; }

    public string Level { get; private set; } = "";

    public string[] Instructions { get; private set; } = [];

    /// <summary>Keys of the exercises that can take its place, best first.</summary>
    public string[] Alternatives { get; private set; } = [];

    /// <summary>https link to a demonstration, or null.</summary>
    public string? VideoUrl { get; private set; }

    public string? Extra { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>The exercise that this one became: documents that name it mean that one. Never again one that was merged itself.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>Since when it is archived. It is never purged: logs and programs keep it.</summary>
    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public ExerciseFacts Facts => new(Aliases, Pattern, PrimaryMuscles, SecondaryMuscles, Equipment, Laterality, Tracking, Level, Instructions, Alternatives);

    /// <summary>Other words for the business's own exercise; what was prescribed and logged keeps the name it had.</summary>
    public void Describe(string name, ExerciseFacts facts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!IsOwn) throw new InvalidOperationException("The catalogue says what its exercises are.");
        Name = name.Trim();
        Classify(facts);
        Raise("exercise.changed", nameof(Name), nameof(Aliases), nameof(Pattern), nameof(PrimaryMuscles), nameof(SecondaryMuscles), nameof(Equipment), nameof(Laterality), nameof(Tracking), nameof(Level), nameof(Instructions), nameof(Alternatives));
    }

    /// <summary>Shows a demonstration, or none any more.</summary>
    public void Demonstrate(VideoLink? video)
    {
        if (VideoUrl == video?.ToString()) return;
        VideoUrl = video?.ToString();
        Raise("exercise.video_changed", nameof(VideoUrl));
    }

    /// <summary>Takes it out of the library: no search finds it. What was prescribed and logged with it stays whole and goes on.</summary>
    public void Archive(Instant now, Guid by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("exercise.archived");
    }

    public void Restore()
    {
        if (MergedInto is not null) throw new InvalidOperationException("What was merged is another exercise now.");
        (DeletedAt, DeletedBy) = (null, null);
        if (IsOwn) Raise("exercise.restored");
    }

    /// <summary>Why it can't be merged into another one; null if it can.</summary>
    public Sentence? ObstacleToMerging(Exercise into) =>
        into.DeletedAt is null ? ObstacleToMerging(into.Id, into.Name, into.Tracking) : new Sentence("{0} is archived. Restore it first.", into.Name);

    /// <summary>The same for one that the business may not have used yet.</summary>
    public Sentence? ObstacleToMerging(Guid? id, string name, TrackingType tracking) => this switch
    {
        _ when id == Id => new Sentence("An exercise can’t be merged into itself."),
        { IsOwn: false } => new Sentence("Exercises of the catalogue stay. Merge your own into {0} instead.", Name),
        _ when tracking != Tracking => new Sentence("A set of {0} is measured in other things than one of {1}: their history can’t be read as one.", name, Name),
        _ => null,
    };

    /// <summary>Becomes another exercise, which answers to its names from now on. What points here is moved by <see cref="ExerciseMerge"/>.</summary>
    internal void MergeInto(Exercise other, Instant now, Guid by)
    {
        if (ObstacleToMerging(other) is { } obstacle) throw new InvalidOperationException(obstacle.Key);
        (MergedInto, DeletedAt, DeletedBy) = (other.Id, now, by);
        other.Absorb(this);
        Raise("exercise.merged", nameof(MergedInto));
    }

    internal void RenameAlternative(string from, string to) =>
        Alternatives = [.. Alternatives.Select(key => key == from ? to : key).Where(key => key != Key).Distinct()];

    private void Absorb(Exercise other)
    {
        string[] names = [.. other.Aliases.Prepend(other.Name).Where(name => !Aliases.Prepend(Name).Contains(name, StringComparer.OrdinalIgnoreCase))];
        Aliases = [.. Aliases, .. names];
        VideoUrl ??= other.VideoUrl;
        Raise("exercise.absorbed", nameof(Aliases), nameof(VideoUrl));
    }

    private void Classify(ExerciseFacts facts)
    {
        (Aliases, Pattern, PrimaryMuscles, SecondaryMuscles) = (facts.Aliases, facts.Pattern, facts.PrimaryMuscles, facts.SecondaryMuscles);
        (Equipment, Laterality, Tracking, Level) = (facts.Equipment, facts.Laterality, facts.Tracking, facts.Level);
        (Instructions, Alternatives) = (facts.Instructions, facts.Alternatives);
    }
}

/// <summary>What is known of an exercise, as the catalogue states it.</summary>
public sealed record ExerciseFacts(
    string[] Aliases, string Pattern, string[] PrimaryMuscles, string[] SecondaryMuscles, string[] Equipment,
    Laterality Laterality, TrackingType Tracking, string Level, string[] Instructions, string[] Alternatives);
