using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress;

/// <summary>A client's barbell, dumbbell and machine lifts from the sums of their log: one query over the days that are asked for, however long the client has trained before.</summary>
public static class LiftProgress
{
    /// <summary>The lifts trained between two days, the most trained first; a session that runs still is not among them.</summary>
    /// <param name="only">These exercises; null for all.</param>
    public static async Task<IReadOnlyList<Lift>> LoadAsync(PulseForgeDb db, Guid clientId, LocalDate from, LocalDate to, CancellationToken cancel, IReadOnlyCollection<Guid>? only = null)
    {
        var running = db.Clock.GetCurrentInstant() - WorkoutLog.RunsFor;
        var sessions = await db.ExerciseSessions.AsNoTracking()
            .Where(s => s.ClientId == clientId && s.Date >= from && s.Date <= to && (only == null || only.Contains(s.ExerciseId)))
            .Where(s => !db.WorkoutLogs.Any(l => l.Id == s.LogId && l.FinishedAt == null && l.StartedAt > running))
            .Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.Tracking == TrackingType.WeightReps), s => s.ExerciseId, e => e.Id,
                (s, e) => new Row(e.Id, e.Name, s.Date, s.Sets, s.VolumeKg, s.Done, s.Before)).ToListAsync(cancel);
        return [.. sessions.GroupBy(s => s.ExerciseId).Select(lift => Of(lift, db.OneRepMaxFormula)).OfType<Lift>()
            .OrderByDescending(l => l.Sessions.Count).ThenByDescending(l => l.Last.OneRepMaxKg).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static Lift? Of(IGrouping<Guid, Row> lift, OneRepMaxFormula formula)
    {
        var days = lift.GroupBy(s => s.On).OrderBy(d => d.Key).Select(d => new LiftDay(d.Key, d.Sum(s => s.Sets), d.Sum(s => s.VolumeKg), d.Select(s => s.Done).Aggregate((a, b) => a.With(b)), d.First().Before)).ToList();
        var name = lift.First().Name;
        var sessions = days.Select(day => day.Session(formula)).OfType<LiftSession>().ToList();
        return sessions.Count == 0 ? null : new Lift(lift.Key, name, sessions, [.. days.AsEnumerable().Reverse().Select(day => day.Record(lift.Key, name, formula)).OfType<LiftRecord>()]);
    }

    private sealed record Row(Guid ExerciseId, string Name, LocalDate On, int Sets, decimal VolumeKg, Marks Done, Marks Before);

    private sealed record LiftDay(LocalDate On, int Sets, decimal VolumeKg, Marks Done, Marks Before)
    {
        public LiftSession? Session(OneRepMaxFormula formula) => Done.Top(formula) is not { } top ? null
            : new LiftSession(On, top.OneRepMaxKg(formula)!.Value, top.Kg, top.Reps, Before.Top(formula) is { } best && top.OneRepMaxKg(formula) > best.OneRepMaxKg(formula)) { Sets = Sets, VolumeKg = VolumeKg };

        /// <summary>The most telling one.</summary>
        public LiftRecord? Record(Guid exercise, string name, OneRepMaxFormula formula) => Done.RecordsOver(Before, formula).MinBy(r => LiftRecord.RankOf(r.Kind)) is { } record
            ? new LiftRecord(exercise, name, On, record.Kind, record.Set.LoadKg, record.Set.Reps)
            : null;
    }
}
