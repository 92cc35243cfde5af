using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>The document of a session that nobody planned. Nothing in it progresses: what is done by the way leads no program on. Pure functions.</summary>
public static class FreeWorkout
{
    public const int MostExercises = 20;

    private const int UsualSets = 3;
    private const int UsualRest = 90;

    /// <summary>A few usual sets of each exercise, in what it is measured in; loads are those of last time, or are found.</summary>
    public static Workout Of(IEnumerable<Exercise> exercises) => new([.. exercises.Take(MostExercises).Select(e => Block.Straight(new Item(new ExerciseRef(e.Id, e.CatalogueSlug, e.Name), [Usual(e.Tracking)])))]);

    /// <summary>No exercise at all: a sparring, a run. Its minutes and how hard it was say everything.</summary>
    public static Workout Activity(string name) => new([Block.Remark(name)]);

    /// <summary>What was done of a session once more, set by set; warm-ups and drop sets come by themselves. Null when nothing of it was logged.</summary>
    public static Workout? Again(SessionSheet sheet)
    {
        var blocks = sheet.Blocks.Select(Again).OfType<Block>().Take(WorkoutLimits.Blocks).ToList();
        return blocks.Count == 0 ? null : new Workout([.. blocks]);
    }

    private static Block? Again(SheetBlock block)
    {
        var items = block.Items.Select(Again).OfType<Item>().ToList();
        if (items.Count == 0) return null;
        return new Block(items.Count > 1 && block.InTurns ? BlockKind.Superset : BlockKind.Straight, [.. items]);
    }

    private static Item? Again(SheetItem item)
    {
        var groups = new List<SetGroup>();
        foreach (var done in item.Sets.Where(s => s is { Done: not null, IsWarmUp: false, IsDrop: false }).Select(s => s.Done!))
        {
            if (AmountOf(done) is not { } amount) continue;
            var group = new SetGroup(1, amount, LoadOf(done, item), UsualRest, item.Sets[0].Shape?.PerSide ?? false);
            if (groups is [.., var last] && last with { Count = 1 } == group && last.Count < SetLimits.Sets) groups[^1] = last with { Count = last.Count + 1 };
            else groups.Add(group);
        }
        return groups.Count is 0 or > WorkoutLimits.GroupsInItem ? null : new Item(item.Item.Exercise, [.. groups]);
    }

    private static Amount? AmountOf(LoggedSet done) => done switch
    {
        { Reps: > 0 and var reps } => Amount.Reps(reps),
        { Metres: >= 1 and var metres } => Amount.Metres((int)decimal.Round(metres)),
        { Seconds: > 0 and var seconds } => Amount.Seconds(seconds),
        { Calories: > 0 and var calories } => Amount.Calories(calories),
        _ => null,
    };

    private static Load LoadOf(LoggedSet done, SheetItem item) => (done.LoadKg, item.Sets.FirstOrDefault(s => s.Shape is not null)?.Shape?.Load.Kind) switch
    {
        ({ } kg, LoadKind.Bodyweight) => new Load(LoadKind.Bodyweight, kg),
        ( > 0 and var kg, _) => Load.Kilograms(kg),
        (_, LoadKind.Bodyweight) => Load.Bodyweight,
        _ => Load.None,
    };

    private static SetGroup Usual(TrackingType tracking) => tracking switch
    {
        TrackingType.WeightReps or TrackingType.WeightedReps or TrackingType.AssistedReps => new SetGroup(UsualSets, Amount.Reps(8, 12), Load.Start, UsualRest),
        TrackingType.Reps => new SetGroup(UsualSets, Amount.Reps(8, 12), Load.Bodyweight, UsualRest),
        TrackingType.Seconds or TrackingType.WeightSeconds => new SetGroup(UsualSets, Amount.Seconds(30), Load.None, UsualRest),
        TrackingType.Metres or TrackingType.WeightMetres or TrackingType.MetresSeconds => new SetGroup(1, Amount.Metres(1000), Load.None),
        TrackingType.Rounds => new SetGroup(UsualSets, Amount.Round(180), Load.None, 60),
        TrackingType.Calories => new SetGroup(1, Amount.Calories(50), Load.None),
    };
}
