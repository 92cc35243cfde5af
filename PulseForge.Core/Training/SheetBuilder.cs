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
        var last = history.Where(h => h.WasTrained).OrderByDescending(h => h.On).ThenByDescending(h => h.Rule == item.Progression).FirstOrDefault();
        var warmUps = exercise is null ? [] : WarmUps(blockIndex, place, exercise, target, increments, last);
        return new SheetItem(blockIndex, place, reference, item, item.Exercise.Id ?? Guid.Empty, exercise?.VideoUrl, exercise?.Instructions ?? [], target, increments, Sets(blockIndex, place, item, target, warmUps, last)) { InPlaceOf = inPlaceOf, WarmUps = warmUps };
    }

    /// <summary>What was begun goes on: the exercise of the sets that are logged here comes before what was decided since.</summary>
    private (Item Item, InPlaceOf? InPlaceOf) Shown(Item item, int block, int place)
    {
        if (item.Exercise.Id is not { } original) return (item, null);
        var logged = known.Done.Where(s => s.Block == block && s.Item == place).OrderBy(s => s.Order).FirstOrDefault()?.ExerciseId;
        var decided = standIns.For(original, known.Exercises);
        var swap = known.Choices.SwapAt(block, place) is { } chosen && chosen.Original == original ? chosen : null;
        var shown = (logged ?? swap?.Replacement) is { } id ? known.Exercises.GetValueOrDefault(id) : decided?.Replacement;
        if (shown is null || shown.Id == original) return (item, null);
        var inPlaceOf = shown.Id == swap?.Replacement ? new InPlaceOf(item.Exercise.Name, null) { Swap = swap } : new InPlaceOf(item.Exercise.Name, shown == decided?.Replacement ? decided?.Because : null);
        return (StandIn.Of(item, new ExerciseRef(shown.Id, shown.CatalogueSlug, shown.Name), shown.Tracking), inPlaceOf);
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

    private List<SheetSet> Sets(int block, int place, Item item, ExerciseTarget target, IReadOnlyList<SheetSet> warmUps, Performance? last)
    {
        var done = known.Done.Where(s => s.Block == block && s.Item == place).ToDictionary(s => s.Order);
        var count = Math.Max(target.Sets.Count, done.Count == 0 ? 0 : done.Keys.Max() + 1);
        var shown = warmUps.Where(w => w.Done is not null || known.Choices.WarmUps.Contains(new ItemPlace(block, place)) || done.Keys.Any(order => order < 0)).ToList();
        // What was logged on a way up of another load stays.
        var before = done.Values.Where(s => s.Order < 0 && !shown.Exists(w => w.Order == s.Order)).Select(s => new SheetSet(block, place, s.Order, null, s, null)).Concat(shown).OrderBy(s => s.Order);
        var work = Enumerable.Range(0, count).Select(order => new SheetSet(block, place, order, order < target.Sets.Count ? target.Sets[order] : null, done.GetValueOrDefault(order), Before(last, order))
        {
            Like = order < target.Sets.Count ? null : target.WorkSets.LastOrDefault(),
            Skipped = done.ContainsKey(order) ? null : known.Choices.SkippedAt(block, place, order),
        }).Where(s => s.Planned is not null || s.Done is not null);
        return [.. before, .. work];
    }

    /// <summary>Their places lie below 0, so that those of the work sets stay as they are, on every device.</summary>
    private List<SheetSet> WarmUps(int block, int place, Exercise exercise, ExerciseTarget target, LoadIncrements increments, Performance? last)
    {
        if (!EquipmentIncrements.IsLoaded(exercise.Equipment) || target.Sets.Any(s => !s.IsWork) || target.WorkSets.FirstOrDefault() is not { Amount.CountsReps: true } first) return [];
        if ((first.LoadKg ?? Before(last, 0)?.LoadKg) is not { } kg || kg <= 0) return [];
        return [.. WarmUp.To(new Mass(kg, unit), increments).Select(step => new SheetSet(block, place, step.Step,
            new PlannedSet(SetKind.WarmUp, Amount.Reps(step.Reps), Load.Kilograms(step.Load.Kg), step.Load.Kg, null, first.PerSide),
            known.Done.FirstOrDefault(s => (s.Block, s.Item, s.Order) == (block, place, step.Step)), Before(last, step.Step)))];
    }

    private static DoneSet? Before(Performance? last, int order) => last?.Done.FirstOrDefault(d => d.Order == order);

    private static string Letter(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{Letter((index / 26) - 1)}{(char)('A' + (index % 26))}";
}
