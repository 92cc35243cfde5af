using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training.Rollups;

/// <summary>
/// Keeps <see cref="ExerciseSession"/> and <see cref="TrainingDay"/>. A save of the context does it by itself; who writes sets by SQL calls it in the same transaction,
/// with the client locked. The rows follow from the logs alone, with ids that follow from them as well: made anew, they are the same rows.
/// </summary>
public static class TrainingRollups
{
    public static async Task RefreshAsync(PulseForgeDb db, TouchedTraining touched, CancellationToken cancel)
    {
        if (touched.Exercises.Count > 0) await RefreshExercisesAsync(db, touched, cancel);
        if (touched.Days.Count > 0) await RollupRows.WriteDaysAsync(db, touched.Client, touched.Days, cancel);
    }

    /// <summary>All of one client, from the first log on; what is left without a log goes.</summary>
    public static async Task RebuildAsync(PulseForgeDb db, Guid client, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.LockClientsAsync([client], cancel);
        var exercises = await db.LoggedSets.Where(s => s.ClientId == client).Select(s => s.ExerciseId).Union(db.ExerciseSessions.Where(s => s.ClientId == client).Select(s => s.ExerciseId)).ToListAsync(cancel);
        var days = await db.WorkoutLogs.Where(l => l.ClientId == client).Select(l => l.Date).Union(db.TrainingDays.Where(d => d.ClientId == client).Select(d => d.Date)).ToListAsync(cancel);
        await RefreshAsync(db, new TouchedTraining(client, LocalDate.MinIsoValue, exercises, days), cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    private static async Task RefreshExercisesAsync(PulseForgeDb db, TouchedTraining touched, CancellationToken cancel)
    {
        var (client, from, exercises) = (touched.Client, touched.From, touched.Exercises);
        var before = await BeforeAsync(db, touched, cancel);
        var sets = await db.LoggedSets.AsNoTracking().Where(s => s.ClientId == client && exercises.Contains(s.ExerciseId) && s.Date >= from && s.Kind != LoggedSetKind.WarmUp)
            .OrderBy(s => s.Block).ThenBy(s => s.Item).ThenBy(s => s.Order)
            .Select(s => new SummedSet(s.ExerciseId, s.LogId, s.Date, s.LoadKg, s.Reps, s.Seconds, s.Metres, s.Rpe ?? 10 - s.Rir)).ToListAsync(cancel);
        var rows = sets.GroupBy(s => s.ExerciseId).SelectMany(lift => Rows(client, lift.Key, before.GetValueOrDefault(lift.Key, Marks.None), lift)).ToList();
        await RollupRows.WriteExercisesAsync(db, client, exercises, from, rows, cancel);
    }

    /// <summary>One session after the other; those of the same day are measured against the days before it.</summary>
    private static IEnumerable<ExerciseSession> Rows(Guid client, Guid exercise, Marks before, IEnumerable<SummedSet> sets)
    {
        foreach (var day in sets.GroupBy(s => s.Date).OrderBy(d => d.Key))
        {
            var rows = day.GroupBy(s => s.LogId).OrderBy(log => log.Key).Select(log => new ExerciseSession(client, exercise, log.Key, day.Key, before, [.. log])).ToList();
            before = After(before, rows);
            foreach (var row in rows) yield return row;
        }
    }

    /// <summary>Where each exercise stands on the morning of the first day that is summed up: what stood before its last session, and that session.</summary>
    private static async Task<Dictionary<Guid, Marks>> BeforeAsync(PulseForgeDb db, TouchedTraining touched, CancellationToken cancel)
    {
        var (client, from, exercises) = (touched.Client, touched.From, touched.Exercises);
        var own = db.ExerciseSessions.AsNoTracking().Where(s => s.ClientId == client && s.Date < from);
        var last = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => exercises.Contains(e.Id))
            .Select(e => new { e.Id, On = own.Where(s => s.ExerciseId == e.Id).Max(s => (LocalDate?)s.Date) })
            .SelectMany(e => own.Where(s => s.ExerciseId == e.Id && s.Date == e.On)).ToListAsync(cancel);
        return last.GroupBy(s => s.ExerciseId).ToDictionary(s => s.Key, s => After(s.First().Before, [.. s.OrderBy(row => row.LogId)]));
    }

    private static Marks After(Marks before, IReadOnlyList<ExerciseSession> day) => day.Aggregate(before, (marks, session) => marks.And(session.Done));
}
