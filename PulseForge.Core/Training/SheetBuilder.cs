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
    public IReadOnlyList<SheetBlock> Blocks()
    {
        var letters = 0;
        return [.. session.Workout.Blocks.Select((block, index) => Block(block, index, block.IsText ? "" : Letter(letters++)))];
    }

    private SheetBlock Block(Block block, int index, string letter) =>
        new(index, letter, block, [.. block.Items.Select((item, place) => Item(block, index, item, place, block.Items.Count > 1 ? $"{letter}{place + 1}" : letter))]);

    private SheetItem Item(Block block, int blockIndex, Item item, int place, string reference)
    {
        var exercise = item.Exercise.Id is { } id ? known.Exercises.GetValueOrDefault(id) : null;
        var increments = EquipmentIncrements.For(exercise?.Equipment ?? [], unit);
        var history = known.History[item.Exercise.Id ?? Guid.Empty].ToList();
        var target = Target(block, item, exercise, increments, history);
        return new SheetItem(blockIndex, place, reference, item, item.Exercise.Id ?? Guid.Empty, exercise?.VideoUrl, exercise?.Instructions ?? [], target, increments, Sets(blockIndex, place, item, target, history));
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
        known.Limits.Where(l => Touches(l, exercise)).Select(l => (LimitationSeverity?)l.Severity).Max();

    private static bool Touches(Limitation limit, Exercise exercise) => limit.Kind switch
    {
        LimitationKind.Pattern => exercise.Pattern == limit.Subject,
        LimitationKind.Muscle => exercise.PrimaryMuscles.Contains(limit.Subject),
        LimitationKind.Equipment => exercise.Equipment.Contains(limit.Subject),
        LimitationKind.Exercise => exercise.Id.ToString() == limit.Subject,
        // A part of the body says nothing about which exercises touch it; the coach reads it beside the session.
        LimitationKind.BodyPart => false,
    };

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
