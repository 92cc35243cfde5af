using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// The sheets of one demo client, put together as <see cref="SessionSheets"/> does it, from a history that is kept in memory: nine months would
/// else be read anew for each of their sessions.
/// </summary>
internal sealed class DemoSheets(IReadOnlyDictionary<Guid, Exercise> exercises, MassUnit unit)
{
    private readonly Dictionary<Guid, List<Performance>> _history = [];
    private readonly List<(Guid Exercise, EnteredMax Max)> _maxes = [];
    private readonly List<Limitation> _limits = [];

    public IReadOnlyList<SheetBlock> Of(TrainedSession session, LocalDate day)
    {
        var asked = session.Workout.Items.Select(i => i.Exercise.Id).OfType<Guid>().Distinct().ToList();
        var history = asked.SelectMany(id => _history.GetValueOrDefault(id, []), (id, past) => (Id: id, Past: past)).ToLookup(x => x.Id, x => x.Past);
        var limits = _limits.Where(l => l.From <= day && !(l.Until < day)).ToList();
        return new SheetBuilder(session, day, unit, new Known(history, _maxes.ToLookup(m => m.Exercise, m => m.Max), exercises, limits, [], [])).Blocks();
    }

    public void Learn(TrainedSession session, IEnumerable<LoggedSet> sets)
    {
        foreach (var item in sets.GroupBy(s => (s.Block, s.Item, s.ExerciseId)))
            if (session.Perform(item.Key.Block, item.Key.Item, [.. item]) is { } done) Of(item.Key.ExerciseId).Add(done);
    }

    public void Learn(TrainingMax max) => _maxes.Add((max.ExerciseId, new EnteredMax(max.ValueKg, max.From)));

    public void Learn(Limitation limit) => _limits.Add(limit);

    private List<Performance> Of(Guid exercise) => _history.TryGetValue(exercise, out var known) ? known : _history[exercise] = [];
}
