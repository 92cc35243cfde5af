using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training;

/// <summary>Lays out a session's blocks with their targets; pure, from what was loaded.</summary>
internal sealed class SheetBuilder(TrainedSession session, LocalDate day, MassUnit unit, Known known)
{
    private readonly StandIns standIns = new(known.Limits, known.Decided, day);

    public IReadOnlyList<SheetBlock> Blocks()
    {
        var letters = 0;
        return [.. session.Workout.Blocks.Select((block, index) => Block(block, index, block.IsText ? "" : Letter(letters++)))];
    }

    private SheetBlock Block(Block block, int index, string letter) =>
        new(index, letter, block, [.. block.Items.Select((item, place) => Item(block, index, item, place, block.Items.Count > 1 ? $"{letter}{place + 1}" : letter))]);

    private SheetItem Item(Block block, int blockIndex, Item prescribed, int place, string reference)
    {
        var (item, inPlaceOf) = Shown(prescribed, blockIndex, place);
        var exercise = item.Exercise.Id is { } id ? known.Exercises.GetValueOrDefault(id) : null;
        var increments = EquipmentIncrements.For(exercise?.Equipment ?? [], unit);
        var history = known.History[item.Exercise.Id ?? Guid.Empty].ToList();
        var target = Target(block, item, exercise, increments, history);
        return new SheetItem(blockIndex, place, reference, item, item.Exercise.Id ?? Guid.Empty, exercise?.VideoUrl, exercise?.Instructions ?? [], target, increments, Sets(blockIndex, place, item, target, history)) { InPlaceOf = inPlaceOf };
    }

    /// <summary>What was begun goes on: the exercise of the sets that are logged here comes before what was decided since.</summary>
    private (Item Item, InPlaceOf? InPlaceOf) Shown(Item item, int block, int place)
    {
        if (item.Exercise.Id is not { } original) return (item, null);
        var logged = known.Done.Where(s => s.Block == block && s.Item == place).OrderBy(s => s.Order).FirstOrDefault()?.ExerciseId;
        var decided = standIns.For(original, known.Exercises);
        var shown = logged is { } id ? known.Exercises.GetValueOrDefault(id) : decided?.Replacement;
        if (shown is null || shown.Id == original) return (item, null);
        return (StandIn.Of(item, new ExerciseRef(shown.Id, shown.CatalogueSlug, shown.Name), shown.Tracking), new InPlaceOf(item.Exercise.Name, shown == decided?.Replacement ? decided?.Because : null));
    }

    private ExerciseTarget Target(Block block, Item item, Exercise? exercise, LoadIncrements increments, IReadOnlyList<Performance> history)
    {
        var maxes = known.Maxes[item.Exercise.Id ?? Guid.Empty];
        var rule = CurrentMax.RuleOf(item, session.Workout.Items, history);
        return NextTarget.Of(new ProgressionInput(item, day, history, increments, unit)
        {
            TrainingMax = CurrentMax.Of(rule, maxes, history, session.CycleOf(rule), day, increments, unit, session.Plan),
            Session = session.Name,
            Week = session.WeeksSinceStart,
            Plan = session.Plan,
            Phase = session.Calendar.FactorsOf(session.Week),
            Limitation = exercise is null ? null : Strictest(exercise),
            Rounds = block.Repetitions,
        });
    }

    private LimitationSeverity? Strictest(Exercise exercise) =>
        known.Limits.Where(l => l.IsActiveOn(day) && l.Touches(exercise)).Select(l => (LimitationSeverity?)l.Severity).Max();

    private List<SheetSet> Sets(int block, int place, Item item, ExerciseTarget target, IReadOnlyList<Performance> history)
    {
        var done = known.Done.Where(s => s.Block == block && s.Item == place).ToDictionary(s => s.Order);
        var last = history.Where(h => h.WasTrained).OrderByDescending(h => h.On).ThenByDescending(h => h.Rule == item.Progression).FirstOrDefault();
        var count = Math.Max(target.Sets.Count, done.Count == 0 ? 0 : done.Keys.Max() + 1);
        return [.. Enumerable.Range(0, count).Select(order => new SheetSet(block, place, order, order < target.Sets.Count ? target.Sets[order] : null, done.GetValueOrDefault(order), last?.Done.FirstOrDefault(d => d.Order == order)))
            .Where(s => s.Planned is not null || s.Done is not null)];
    }

    private static string Letter(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{Letter((index / 26) - 1)}{(char)('A' + (index % 26))}";
}
