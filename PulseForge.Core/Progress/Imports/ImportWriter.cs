using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress.Imports;

/// <summary>Writes workouts and weighings of a file into the context, those that are not here yet: every row has an id that follows from what it is.</summary>
public sealed class ImportWriter(PulseForgeDb db, HistoryImports imports, IClock clock)
{
    /// <summary>Sets that are written at once.</summary>
    public const int Part = 10_000;

    private const string Unnamed = "Workout";

    /// <summary>Writes the next part, and with the last one the weighings. True when all is written.</summary>
    public async Task<bool> WriteAsync(HistoryImport import, Client client, HistoryReading reading, CancellationToken cancel)
    {
        var exercises = await ExercisesAsync(import, cancel);
        var targets = reading.Rows.Select(r => r.Exercise).Distinct().ToDictionary(name => name, name => exercises.GetValueOrDefault(name) is { } e ? new ImportTarget(e.Key, e.Name, e.Tracking) : null);
        var plan = ImportPlan.Of(reading, client.Id, targets);
        var part = Next(plan, import.Position);
        await WriteAsync(import, client, part, exercises, cancel);
        if (import.Position < plan.Workouts.Count) return false;
        var known = await WeighAsync(import, client, plan.Weighings, cancel);
        import.Finish(plan.Weighings.Count - known, known, clock.GetCurrentInstant());
        return true;
    }

    private static List<ImportedWorkout> Next(ImportPlan plan, int position)
    {
        var (part, sets) = (new List<ImportedWorkout>(), 0);
        foreach (var workout in plan.Workouts.Skip(position))
        {
            if (sets > 0 && sets + workout.Sets > Part) break;
            part.Add(workout);
            sets += workout.Sets;
        }
        return part;
    }

    private async Task<Dictionary<string, Exercise>> ExercisesAsync(HistoryImport import, CancellationToken cancel)
    {
        var ids = import.Answers.Names!.Where(n => n.Key is not null).ToDictionary(n => n.Name, n => Guid.Parse(n.Key!));
        var rows = await db.Exercises.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).AsNoTracking().Where(e => ids.Values.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return ids.ToDictionary(n => n.Key, n => rows[n.Value]);
    }

    private async Task WriteAsync(HistoryImport import, Client client, List<ImportedWorkout> part, Dictionary<string, Exercise> exercises, CancellationToken cancel)
    {
        var ids = part.Select(w => w.Id).ToList();
        var sessions = await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(s => s.ClientId == client.Id && ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        var logs = await db.WorkoutLogs.Where(l => ids.Contains(l.ScheduledSessionId)).ToDictionaryAsync(l => l.ScheduledSessionId, cancel);
        var logIds = logs.Values.Select(l => l.Id).ToList();
        var here = (await db.LoggedSets.AsNoTracking().Where(s => logIds.Contains(s.LogId)).Select(s => new SetPlace(s.Id, s.LogId, s.Block, s.Item, s.Order)).ToListAsync(cancel)).ToLookup(s => s.Log);
        var (zone, rows) = (TimeZones.Get(client.TimeZone), new List<SetRow>());
        foreach (var workout in part)
        {
            var log = logs.GetValueOrDefault(workout.Id);
            var writing = new WorkoutWriting(workout, sessions.GetValueOrDefault(workout.Id), log, log is null ? [] : [.. here[log.Id]], exercises);
            rows.AddRange(Add(writing, import, client, zone));
        }
        await db.SaveChangesAsync(cancel);
        await SetRows.WriteAsync(db, import, rows, cancel);
        if (rows.Count > 0) await TrainingRollups.RefreshAsync(db, Touched(client, rows), cancel);
        import.Advance(part.Count, part.Count(w => !sessions.ContainsKey(w.Id)), rows.Count, part.Sum(w => w.Sets) - rows.Count);
    }

    private static TouchedTraining Touched(Client client, List<SetRow> rows) =>
        new(client.Id, rows.Min(r => r.Row.Date), [.. rows.Select(r => r.Place.Exercise).Distinct()], [.. rows.Select(r => r.Row.Date).Distinct()]);

    /// <summary>The session and its log, where they are not here; the sets are left to the caller.</summary>
    private IEnumerable<SetRow> Add(WorkoutWriting writing, HistoryImport import, Client client, DateTimeZone zone)
    {
        var (workout, places) = (writing.Workout, writing.NewPlaces());
        if (places.Count == 0) return [];
        var at = Instant.Min(workout.Date.At(workout.Time ?? LocalTime.Noon).InZone(zone, LocalDay.NextExisting).ToInstant(), import.BegunAt!.Value);
        var session = writing.Session ?? db.Add(ScheduledSession.Imported(import.Id, client.Id, workout.Id, workout.Date, workout.Name ?? Unnamed, writing.Document, at)).Entity;
        if (writing.Session is not null) session.Extend(writing.Document);
        var log = writing.Log ?? db.Add(WorkoutLog.Imported(session, at, workout.Minutes, workout.Note, workout.Id)).Entity;
        return places.Select(place => new SetRow(log, place));
    }

    /// <summary>How many were here already.</summary>
    private async Task<int> WeighAsync(HistoryImport import, Client client, IReadOnlyList<ImportedWeighing> weighings, CancellationToken cancel)
    {
        if (weighings.Count == 0) return 0;
        var known = await imports.KnownWeighingsAsync(client.Id, cancel);
        var metric = await db.MetricDefinitions.SingleOrDefaultAsync(m => m.Kind == MetricKind.BodyWeight, cancel) ?? db.Add(MetricDefinition.BodyWeight(clock.GetCurrentInstant())).Entity;
        var fresh = weighings.Where(w => !known.Contains(w)).ToList();
        db.AddRange(fresh.Select(w => MetricEntry.Imported(import.Id, client.Id, metric, w.Row.Date, w.Row.Kg, w.Id, import.CreatedBy, import.BegunAt!.Value)));
        return weighings.Count - fresh.Count;
    }
}
