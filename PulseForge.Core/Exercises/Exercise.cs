using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Exercises;

public enum Laterality { Bilateral, Unilateral, Alternating, Unspecified }

/// <summary>What a set of the exercise is measured in.</summary>
public enum TrackingType { WeightReps, Reps, WeightedReps, AssistedReps, Seconds, WeightSeconds, Metres, WeightMetres, MetresSeconds, Rounds, Calories }

/// <summary>An exercise of the business: its own, or adopted from the platform's catalogue on first use.</summary>
public sealed class Exercise : Entity, ISoftDeleted
{
    private Exercise() { }

    public Exercise(string name, string? catalogueSlug, ExerciseFacts facts, Instant now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        CatalogueSlug = catalogueSlug;
        CreatedAt = now;
        Classify(facts);
    }

    public string Name { get; private set; } = "";

    /// <summary>Slug of the catalogue entry that it was adopted from; null for the business's own.</summary>
    public string? CatalogueSlug { get; private init; }

    public string[] Aliases { get; private set; } = [];

    public string Pattern { get; private set; } = "";

    public string[] PrimaryMuscles { get; private set; } = [];

    public string[] SecondaryMuscles { get; private set; } = [];

    public string[] Equipment { get; private set; } = [];

    public Laterality Laterality { get; private set; }

    public TrackingType Tracking { get; private set; }

    public string Level { get; private set; } = "";

    public string[] Instructions { get; private set; } = [];

    /// <summary>Slugs of the catalogue that can take its place, best first.</summary>
    public string[] Alternatives { get; private set; } = [];

    /// <summary>https link to a demonstration, or null.</summary>
    public string? VideoUrl { get; private set; }

    public string? Extra { get; private set; }

    public Instant CreatedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        Raise("exercise.renamed", nameof(Name));
    }

    public void Classify(ExerciseFacts facts)
    {
        (Aliases, Pattern, PrimaryMuscles, SecondaryMuscles) = (facts.Aliases, facts.Pattern, facts.PrimaryMuscles, facts.SecondaryMuscles);
        (Equipment, Laterality, Tracking, Level) = (facts.Equipment, facts.Laterality, facts.Tracking, facts.Level);
        (Instructions, Alternatives) = (facts.Instructions, facts.Alternatives);
    }

    /// <summary>Shows a demonstration; only https links, because they stand on clients' pages.</summary>
    public void Demonstrate(Uri? video)
    {
        if (video is not null && (!video.IsAbsoluteUri || video.Scheme != Uri.UriSchemeHttps)) throw new ArgumentException("A video link begins with https://.", nameof(video));
        VideoUrl = video?.AbsoluteUri;
        Raise("exercise.video_changed", nameof(VideoUrl));
    }

    public void Remove(Instant now, Guid by) => (DeletedAt, DeletedBy) = (now, by);

    public void Restore() => (DeletedAt, DeletedBy) = (null, null);
}

/// <summary>What is known of an exercise, as the catalogue states it.</summary>
public sealed record ExerciseFacts(
    string[] Aliases, string Pattern, string[] PrimaryMuscles, string[] SecondaryMuscles, string[] Equipment,
    Laterality Laterality, TrackingType Tracking, string Level, string[] Instructions, string[] Alternatives);
