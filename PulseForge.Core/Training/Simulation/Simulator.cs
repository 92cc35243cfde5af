using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Simulation;

/// <summary>Where a simulation begins.</summary>
/// <param name="On">The day on which the week begins.</param>
/// <param name="Passes">How often the program is gone through.</param>
/// <param name="Week">Of the program, from 1, counted on over its passes: earlier ones are over.</param>
/// <param name="Plan">The assignment that goes on; null for a program that begins.</param>
public sealed record SimulationStart(LocalDate On, int Passes = 1, int Week = 1, Guid? Plan = null);

/// <summary>
/// Goes through a program session by session: each asks for what the log says by then, the simulated client answers, the log grows. The targets are those that the
/// real sessions would show. Pure, from what was loaded.
/// </summary>
internal sealed class Simulator(IEnumerable<ProgramSession> sessions, IReadOnlyDictionary<Guid, Guid> merged, ProgramCalendar calendar, SimulationStart start, MassUnit unit, Known known, IReadOnlyDictionary<Guid, decimal> maxes)
{
    /// <summary>Training days are spread over the week as they are counted; their dates only put them in order.</summary>
    private const int DaysOfWeek = 7;

    /// <summary>By the rules of progression, as a client trains.</summary>
    public IReadOnlyList<SimulatedSession> Run(Scenario scenario) => Run(sessions.Select(s => (s, s.Workout.After(merged))), scenario, new SimulatedClient(maxes, grows: true), grows: true);

    /// <summary>What the document asks for by itself, without any progress.</summary>
    public IReadOnlyList<SimulatedSession> Planned() => Run(sessions.Select(s => (s, Plain(s.Workout.After(merged)))), Scenario.AsAsked, new SimulatedClient(maxes, grows: false), grows: false);

    private List<SimulatedSession> Run(IEnumerable<(ProgramSession Session, Workout Workout)> program, Scenario scenario, SimulatedClient client, bool grows)
    {
        var past = known.History.SelectMany(group => group.Select(performance => (Exercise: group.Key, Performance: performance))).ToList();
        var run = new List<SimulatedSession>();
        var inOrder = program.OrderBy(s => s.Session.Week).ThenBy(s => s.Session.Day).ToList();
        foreach (var (pass, session, workout) in Enumerable.Range(0, start.Passes).SelectMany(pass => inOrder.Select(s => (pass, s.Session, s.Workout))))
        {
            var trained = new TrainedSession(workout, session.Name, pass, session.Week, calendar, start.Plan);
            var week = trained.WeeksSinceStart + 1;
            if (week < start.Week) continue;
            var day = start.On.PlusDays(DaysOfWeek * (week - start.Week) + session.Day - 1);
            var history = past.ToLookup(x => x.Exercise, x => x.Performance);
            var items = new SheetBuilder(trained, day, unit, known with { History = history }).Blocks().SelectMany(block => block.Items);
            var done = items.Select(item => new SimulatedItem(item, scenario.Misses(week) ? [] : client.Train(item, history[item.ExerciseId], scenario.FallsShort(week)))).ToList();
            if (grows) past.AddRange(done.Where(item => item.Done.Count > 0).Select(item => (item.Item.ExerciseId, trained.Perform(item.Item, day, item.Done))));
            run.Add(new SimulatedSession(week, session.Day, session.Name, done));
        }

        return run;
    }

    private static Workout Plain(Workout workout) =>
        new(workout.Blocks.Select(block => block with { Items = block.Items.Select(item => item with { Progression = null }).ToValueList() }).ToValueList());
}
