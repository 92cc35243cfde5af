using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training;

/// <summary>A session as it would be planned.</summary>
public sealed record ForeseenSession(LocalDate Date, string Name, int Week, IReadOnlyList<SheetBlock> Blocks)
{
    public IEnumerable<SheetItem> Items => Blocks.SelectMany(block => block.Items);
}

/// <summary>What a program would ask of a client in its first two weeks, before it is assigned: the same targets that the sessions will show, as far as the log tells today.</summary>
public sealed class FirstWeeks(PulseForgeDb db)
{
    public const int Weeks = 2;

    /// <param name="maxes">Training maxes that are about to be entered, in kilograms.</param>
    /// <param name="chosen">Substitutes that are about to be approved.</param>
    public async Task<IReadOnlyList<ForeseenSession>> OfAsync(
        Client client, ProgramVersion version, LocalDate start, IReadOnlyCollection<IsoDayOfWeek> weekdays, TrainedPart part, IReadOnlyDictionary<Guid, decimal> maxes, IReadOnlyList<ChosenSubstitute> chosen, CancellationToken cancel)
    {
        var merged = await db.MergedOfAsync(version.Sessions.Select(s => s.Workout), cancel);
        var sessions = version.Sessions.Where(s => part.Contains(s.Week) && s.Week < part.First + Weeks).Select(s => (Session: s, Workout: s.Workout.After(merged))).ToList();
        var known = await KnownAsync(client.Id, [.. sessions.SelectMany(s => s.Workout.Items).Select(i => i.Exercise.Id).OfType<Guid>().Distinct()], start, maxes, chosen, cancel);
        var days = weekdays.Select(day => (int)day).ToList();
        return [.. sessions.Select(s => Foresee(s.Session, s.Workout, TrainingCalendar.DateOf(start, days, s.Session.Week - part.First, s.Session.Day), ProgramCalendar.Of(version), client.Units.Mass(), known)).OrderBy(s => s.Date)];
    }

    private static ForeseenSession Foresee(ProgramSession session, Workout workout, LocalDate date, ProgramCalendar calendar, MassUnit unit, Known known) =>
        new(date, session.Name, session.Week, new SheetBuilder(new TrainedSession(workout, session.Name, 0, session.Week, calendar, null), date, unit, known).Blocks());

    private async Task<Known> KnownAsync(
        Guid client, IReadOnlyCollection<Guid> exercises, LocalDate start, IReadOnlyDictionary<Guid, decimal> typed, IReadOnlyList<ChosenSubstitute> chosen, CancellationToken cancel)
    {
        List<Substitution> decided = [.. chosen.SelectMany(c => c.Decisions), .. await db.DecisionsAsync([client], cancel)];
        exercises = [.. exercises.Concat(decided.Where(d => exercises.Contains(d.ExerciseId)).Select(d => d.ReplacementId).OfType<Guid>()).Distinct()];
        var history = await ExerciseHistory.LoadAsync(db, client, exercises, start, null, cancel);
        var maxes = await db.TrainingMaxes.AsNoTracking().Where(m => m.ClientId == client && exercises.Contains(m.ExerciseId)).Select(m => new { m.ExerciseId, Max = new EnteredMax(m.ValueKg, m.From) }).ToListAsync(cancel);
        var facts = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).AsNoTracking().Where(e => exercises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        foreach (var made in chosen.Select(c => c.Made).OfType<Exercise>()) facts[made.Id] = made;
        var limits = await db.Limitations.AsNoTracking().Where(l => l.ClientId == client && (l.Until == null || l.Until >= start)).ToListAsync(cancel);
        var entered = maxes.Where(m => !typed.ContainsKey(m.ExerciseId)).Select(m => (m.ExerciseId, m.Max)).Concat(typed.Select(t => (ExerciseId: t.Key, Max: new EnteredMax(t.Value, start))));
        return new Known(history, entered.ToLookup(m => m.ExerciseId, m => m.Max), facts, limits, decided, []);
    }
}
