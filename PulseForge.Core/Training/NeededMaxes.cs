using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>An exercise whose loads are percentages, and of what.</summary>
/// <param name="OfTrainingMax">Of the training max; else of the one-rep max, which the log may tell as well.</param>
public sealed record NeededMax(Guid ExerciseId, string Name, bool OfTrainingMax);

public static class NeededMaxes
{
    /// <summary>In the order in which a program first asks for them; an exercise that asks for both needs its training max.</summary>
    /// <param name="merged">Exercises of the version that are others by now.</param>
    public static IReadOnlyList<NeededMax> Of(ProgramVersion version, IReadOnlyDictionary<Guid, Guid> merged) =>
        [.. version.Sessions.OrderBy(s => s.Week).ThenBy(s => s.Day).SelectMany(s => s.Workout.After(merged).Items).Where(i => i.Exercise.Id is not null)
            .SelectMany(i => i.Sets, (i, set) => (i.Exercise, set.Load.Kind))
            .Where(x => x.Kind is LoadKind.PercentOfTrainingMax or LoadKind.PercentOfOneRepMax)
            .GroupBy(x => x.Exercise.Id!.Value, (id, all) => new NeededMax(id, all.First().Exercise.Name, all.Any(x => x.Kind == LoadKind.PercentOfTrainingMax)))];
}
