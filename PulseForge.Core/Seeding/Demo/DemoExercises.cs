using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>What the studio made of the exercise library: its videos, and a lift of its own.</summary>
internal static class DemoExercises
{
    private static readonly (string Slug, string Link)[] Videos =
    [
        ("barbell-back-squat", "https://www.example.com/northside/back-squat"), ("barbell-bench-press", "https://www.example.com/northside/bench-press"),
        ("barbell-deadlift", "https://www.example.com/northside/deadlift"), ("barbell-overhead-press", "https://www.example.com/northside/overhead-press"),
    ];

    public static async Task AddAsync(PulseForgeDb db, DemoClock clock, CancellationToken cancel)
    {
        var shown = await new ExerciseBook(db, clock).AdoptedAsync([.. Videos.Select(v => v.Slug)], cancel);
        foreach (var (slug, link) in Videos) shown[slug].Demonstrate(VideoLink.Read(link).Value);
        var own = new Exercise("Quay Street Carry", null, Carry, clock.GetCurrentInstant());
        own.Demonstrate(VideoLink.Read("https://www.example.com/northside/quay-street-carry").Value);
        db.Add(own);
    }

    private static ExerciseFacts Carry => new(
        ["Stairs Carry"], "carry", ["forearms", "traps"], ["quads", "glutes", "abs"], ["kettlebell"], Laterality.Bilateral, TrackingType.WeightMetres, "intermediate",
        ["Take a kettlebell in each hand and stand tall.", "Walk to the quay steps, up, and back down with short steps.", "Put them down before the grip goes."], ["farmers-walk"]);
}
