using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

internal sealed record SetPlace(Guid Id, Guid Log, int Block, int Item, int Order);

internal sealed record NewPlace(ImportedSet Set, Guid Exercise, int Block, int Order);

/// <summary>Where the sets of one workout go: into the blocks of its document, behind what stands there. Pure.</summary>
internal sealed class WorkoutWriting
{
    private readonly IReadOnlyList<SetPlace> here;
    private readonly IReadOnlyDictionary<string, Exercise> exercises;
    private readonly List<Block> blocks;

    public WorkoutWriting(ImportedWorkout workout, ScheduledSession? session, WorkoutLog? log, IReadOnlyList<SetPlace> here, IReadOnlyDictionary<string, Exercise> exercises)
    {
        (Workout, Session, Log, this.here, this.exercises) = (workout, session, log, here, exercises);
        blocks = [.. session?.Override?.Blocks ?? []];
    }

    public ImportedWorkout Workout { get; }

    public ScheduledSession? Session { get; }

    public WorkoutLog? Log { get; }

    /// <summary>After <see cref="NewPlaces"/>: with the blocks of what is new.</summary>
    public Workout Document => new(blocks.ToValueList());

    /// <summary>The sets that are not here, each with its place. Two names of one exercise are one block.</summary>
    public IReadOnlyList<NewPlace> NewPlaces()
    {
        var (known, places) = (here.Select(s => s.Id).ToHashSet(), new List<NewPlace>());
        foreach (var lifts in Workout.Lifts.GroupBy(lift => exercises[lift.Name].Id))
        {
            var (exercise, fresh) = (exercises[lifts.First().Name], lifts.SelectMany(l => l.Sets).Where(s => !known.Contains(s.Id)).ToList());
            if (fresh.Count == 0 || BlockOf(exercise, fresh) is not { } block) continue;
            var next = here.Where(s => s.Block == block && s.Item == 0).Select(s => s.Order + 1).DefaultIfEmpty(0).Max();
            places.AddRange(fresh.Select((set, index) => new NewPlace(set, exercise.Id, block, next + index)));
        }
        return places;
    }

    /// <summary>The exercise's block, made where there is none; null where the workout is full.</summary>
    private int? BlockOf(Exercise exercise, List<ImportedSet> fresh)
    {
        if (blocks.FindIndex(b => b.Items is [{ Exercise.Id: var id }, ..] && id == exercise.Id) is >= 0 and var found) return found;
        if (blocks.Count == WorkoutLimits.Blocks) return null;
        blocks.Add(ImportedDocument.BlockOf(new ExerciseRef(exercise.Id, exercise.CatalogueSlug, exercise.Name), fresh.Select(s => s.Row)));
        return blocks.Count - 1;
    }
}
