using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Simulation;

/// <summary>What a program would come to over its weeks: as it is written, and as it would be trained.</summary>
/// <param name="Planned">By week, without progress.</param>
/// <param name="Simulated">By week.</param>
/// <param name="Sessions">As simulated.</param>
/// <param name="Assumed">Exercises whose max nobody knows: <paramref name="AssumedKg"/> was taken.</param>
public sealed record ProgramOutlook(
    IReadOnlyList<SimulatedWeek> Planned, IReadOnlyList<SimulatedWeek> Simulated, IReadOnlyList<SimulatedSession> Sessions, IReadOnlyList<string> Assumed, decimal AssumedKg, SimulationStart Start)
{
    /// <summary>A round number of the reader's unit, so that percentages can be read off it.</summary>
    private static Mass SampleMax(MassUnit unit) => Mass.Of(unit == MassUnit.Kilogram ? 100 : 200, unit);

    /// <param name="client">Whose log and maxes it starts from; null for nobody's.</param>
    public static async Task<ProgramOutlook> OfAsync(PulseForgeDb db, ProgramVersion version, Guid? client, MassUnit unit, SimulationStart start, Scenario scenario, CancellationToken cancel)
    {
        var merged = await db.MergedOfAsync(version.Sessions.Select(s => s.Workout), cancel);
        var known = await KnownAsync(db, version, merged, client, start, cancel);
        var (maxes, assumed) = Maxes(version, merged, known, start, SampleMax(unit).Kg);
        var entered = NeededMaxes.Of(version, merged).Where(needed => !known.Maxes.Contains(needed.ExerciseId) && maxes.ContainsKey(needed.ExerciseId))
            .Select(needed => (needed.ExerciseId, Max: new EnteredMax(Formulas.TrainingMaxFormula.FromOneRepMax(maxes[needed.ExerciseId]), start.On)));
        known = known with { Maxes = known.Maxes.SelectMany(group => group.Select(max => (ExerciseId: group.Key, Max: max))).Concat(entered).ToLookup(x => x.ExerciseId, x => x.Max) };
        var simulator = new Simulator(version.Sessions, merged, ProgramCalendar.Of(version), start, unit, known, maxes);
        var (planned, simulated) = (simulator.Planned(), simulator.Run(scenario));
        return new ProgramOutlook(Weeks(version.Weeks * start.Passes, planned, maxes), Weeks(version.Weeks * start.Passes, simulated, maxes), simulated, assumed, SampleMax(unit).Kg, start);
    }

    private static List<SimulatedWeek> Weeks(int weeks, IReadOnlyList<SimulatedSession> sessions, IReadOnlyDictionary<Guid, decimal> maxes) =>
        [.. Enumerable.Range(1, weeks).Select(week => SimulatedWeek.Of(week, sessions.Where(s => s.Week == week), maxes))];

    /// <summary>What is known of the client first, then what the coach's own kilograms imply, then a round number.</summary>
    private static (Dictionary<Guid, decimal> Maxes, IReadOnlyList<string> Assumed) Maxes(ProgramVersion version, IReadOnlyDictionary<Guid, Guid> merged, Known known, SimulationStart start, decimal sample)
    {
        var (maxes, assumed) = (new Dictionary<Guid, decimal>(), new List<string>());
        foreach (var items in version.Sessions.OrderBy(s => s.Week).ThenBy(s => s.Day).SelectMany(s => s.Workout.After(merged).Items).Where(i => i.Exercise.Id is not null).GroupBy(i => i.Exercise.Id!.Value))
        {
            if ((OfClient(known, items.Key, start) ?? Implied(items)) is { } max) maxes[items.Key] = max;
            else if (items.SelectMany(item => item.Sets).Any(NeedsMax)) (maxes[items.Key], assumed) = (sample, [.. assumed, items.First().Exercise.Name]);
        }

        return (maxes, assumed);
    }

    private static decimal? OfClient(Known known, Guid exercise, SimulationStart start) =>
        known.Maxes[exercise].LastOrDefault() is { } entered ? entered.Kg * 100 / Formulas.TrainingMaxFormula.UsualPercent : StrengthEstimate.Recent(known.History[exercise], start.On)?.OneRepMaxKg;

    private static decimal? Implied(IEnumerable<Item> items) => items.SelectMany(item => item.Sets)
        .Where(set => set is { Kind: SetKind.Work, Load: { Kind: LoadKind.Kilograms, Value: > 0 } }).Select(set => set.Load.Value / SimulatedClient.ShareOf(set.Amount, set.Load)).FirstOrDefault(max => max is not null);

    private static bool NeedsMax(SetGroup set) =>
        set.Load.Kind is LoadKind.PercentOfTrainingMax or LoadKind.PercentOfOneRepMax || (set.Load.Kind is LoadKind.Start or LoadKind.Rpe or LoadKind.RepsInReserve && set.Amount.CountsReps);

    private static async Task<Known> KnownAsync(PulseForgeDb db, ProgramVersion version, IReadOnlyDictionary<Guid, Guid> merged, Guid? client, SimulationStart start, CancellationToken cancel)
    {
        var exercises = version.Sessions.SelectMany(s => s.Workout.After(merged).Items).Select(i => i.Exercise.Id).OfType<Guid>().Distinct().ToList();
        var decided = client is null ? [] : await db.DecisionsAsync([client.Value], cancel);
        exercises = [.. exercises.Concat(decided.Where(d => exercises.Contains(d.ExerciseId)).Select(d => d.ReplacementId).OfType<Guid>()).Distinct()];
        var facts = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).AsNoTracking().Where(e => exercises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        if (client is not { } id) return new Known(Nothing<Performance>(), Nothing<EnteredMax>(), facts, [], [], []);
        var history = await ExerciseHistory.LoadAsync(db, id, exercises, start.On, null, cancel);
        var maxes = await db.TrainingMaxes.AsNoTracking().Where(m => m.ClientId == id && exercises.Contains(m.ExerciseId)).OrderBy(m => m.From).ThenBy(m => m.CreatedAt).ToListAsync(cancel);
        var limits = await db.Limitations.AsNoTracking().Where(l => l.ClientId == id && (l.Until == null || l.Until >= start.On)).ToListAsync(cancel);
        return new Known(history, maxes.ToLookup(m => m.ExerciseId, m => new EnteredMax(m.ValueKg, m.From)), facts, limits, decided, []);
    }

    private static ILookup<Guid, T> Nothing<T>() => Array.Empty<(Guid Key, T Value)>().ToLookup(x => x.Key, x => x.Value);
}
