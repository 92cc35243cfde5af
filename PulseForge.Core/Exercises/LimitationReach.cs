using NodaTime;
using PulseForge.Core.Clients;

namespace PulseForge.Core.Exercises;

/// <summary>Which exercises a limitation is about.</summary>
public static class LimitationReach
{
    public static bool IsActiveOn(this Limitation limit, LocalDate day) => limit.From <= day && (limit.Until is null || limit.Until >= day);

    /// <summary>Beyond doubt: targets follow it. A part of the body says nothing about which exercises touch it.</summary>
    public static bool Touches(this Limitation limit, Exercise exercise) => Touches(limit, exercise.Id, exercise.Pattern, exercise.PrimaryMuscles, exercise.Equipment);

    public static bool Touches(this Limitation limit, LibraryExercise exercise) => Touches(limit, exercise.Id, exercise.Pattern, exercise.PrimaryMuscles, exercise.Equipment);

    /// <summary>Also what may load the part of the body, see <see cref="BodyLoads"/>: for a coach to decide.</summary>
    public static bool MayTouch(this Limitation limit, LibraryExercise exercise) =>
        limit.Touches(exercise) || (limit.Kind == LimitationKind.BodyPart && BodyLoads.MayLoad(limit.Subject, exercise.Pattern, exercise.PrimaryMuscles));

    /// <summary>"Left knee", for a sentence that ends with it.</summary>
    public static Sentence Words(this Limitation limit) => (limit.Kind, limit.Side) switch
    {
        (LimitationKind.Exercise, _) => new Sentence("This exercise"),
        (_, BodySide.Left) when !limit.Subject.Contains("left", StringComparison.OrdinalIgnoreCase) => new Sentence("Left {0}", Lower(limit.Subject)),
        (_, BodySide.Right) when !limit.Subject.Contains("right", StringComparison.OrdinalIgnoreCase) => new Sentence("Right {0}", Lower(limit.Subject)),
        _ => new Sentence("{0}", Upper(limit.Subject)),
    };

    private static bool Touches(Limitation limit, Guid? id, string pattern, string[] mainMuscles, string[] equipment) => limit.Kind switch
    {
        LimitationKind.Pattern => pattern == limit.Subject,
        LimitationKind.Muscle => mainMuscles.Contains(limit.Subject),
        LimitationKind.Equipment => equipment.Contains(limit.Subject),
        LimitationKind.Exercise => id?.ToString() == limit.Subject,
        LimitationKind.BodyPart => false,
    };

    private static string Lower(string subject) => $"{char.ToLowerInvariant(subject[0])}{subject[1..].Replace('_', ' ')}";

    private static string Upper(string subject) => $"{char.ToUpperInvariant(subject[0])}{subject[1..].Replace('_', ' ')}";
}
