using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Seeding;

/// <summary>An exercise as it ships with the product; a business adopts it on first use.</summary>
/// <param name="Slug">Its key for ever: a–z, 0–9 and hyphens.</param>
/// <param name="Name">In English.</param>
/// <param name="Category">strength, power, conditioning, combat or mobility.</param>
/// <param name="Facts">Everything that a business takes over.</param>
/// <param name="IsPopular">One of the few that lists show first.</param>
/// <param name="Rounds">What is usual where it is done in rounds.</param>
public sealed record CatalogueExercise(string Slug, string Name, string Category, ExerciseFacts Facts, bool IsPopular, RoundDefaults? Rounds)
{
    /// <summary>How a shipped document names it.</summary>
    public ExerciseRef Reference { get; } = new(null, Slug, Name);

    public WorkedMuscles Muscles => new(Facts.PrimaryMuscles, Facts.SecondaryMuscles);

    public Exercise Adopt(NodaTime.Instant now) => new(Name, Slug, Facts, now);
}

/// <summary>Rounds of work and rest in seconds.</summary>
public sealed record RoundDefaults(int Rounds, int WorkSeconds, int RestSeconds);
