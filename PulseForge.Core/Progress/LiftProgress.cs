using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Progress;

/// <summary>A client's barbell, dumbbell and machine lifts from their log: one query, however many lifts and sessions.</summary>
public static class LiftProgress
{
    /// <summary>The lifts trained between two days, the most trained first; a session that runs still is not among them.</summary>
    /// <param name="only">These exercises; null for all.</param>
    public static async Task<IReadOnlyList<Lift>> LoadAsync(PulseForgeDb db, Guid clientId, LocalDate from, LocalDate to, CancellationToken cancel, IReadOnlyCollection<Guid>? only = null)
    {
        var running = db.Clock.GetCurrentInstant() - WorkoutLog.RunsFor;
        var since = LocalDate.Min(from, to - ExerciseHistory.Reach);
        var sets = await db.LoggedSets.AsNoTracking()
            .Where(s => s.ClientId == clientId && s.Date >= since && s.Date <= to && s.Kind != LoggedSetKind.WarmUp && s.LoadKg > 0 && s.Reps >= 1)
            .Where(s => only == null || only.Contains(s.ExerciseId))
            .Where(s => !db.WorkoutLogs.Any(l => l.Id == s.LogId && l.FinishedAt == null && l.StartedAt > running))
            .Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.Tracking == TrackingType.WeightReps), s => s.ExerciseId, e => e.Id,
                (s, e) => new DoneSet(s.Id, e.Id, e.Name, s.Date, s.LoadKg!.Value, s.Reps!.Value, s.Rpe ?? 10 - s.Rir)).ToListAsync(cancel);
        return [.. sets.GroupBy(s => s.ExerciseId).Select(lift => Of(lift.Key, [.. lift.OrderBy(s => s.On)], from)).OfType<Lift>()
            .OrderByDescending(l => l.Sessions.Count).ThenByDescending(l => l.Last.OneRepMaxKg).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static Lift? Of(Guid exercise, List<DoneSet> sets, LocalDate from)
    {
        var sessions = new List<LiftSession>();
        var best = 0m;
        foreach (var day in sets.Where(s => s.Estimate is not null).GroupBy(s => s.On))
        {
            var top = day.MaxBy(s => s.Estimate)!;
            if (day.Key >= from) sessions.Add(new LiftSession(day.Key, top.Estimate!.Value, top.Kg, top.Reps, best > 0 && top.Estimate > best));
            best = Math.Max(best, top.Estimate!.Value);
        }
        return sessions.Count == 0 ? null : new Lift(exercise, sets[0].Name, sessions, [.. sets.Select(s => new RecordSet(s.Id, s.On, s.Kg, s.Reps))]);
    }

    private sealed record DoneSet(Guid Id, Guid ExerciseId, string Name, LocalDate On, decimal Kg, int Reps, decimal? Rpe)
    {
        /// <summary>None of a set that was noted as easy: a deload week says nothing about the most that could be lifted.</summary>
        public decimal? Estimate { get; } = Rpe < RpeTable.LowestRpe ? null : RecentStrength.OneRepMaxKg(Kg, Reps, Rpe);
    }
}
