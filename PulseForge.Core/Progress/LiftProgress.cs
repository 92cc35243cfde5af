using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress;

/// <summary>A client's barbell, dumbbell and machine lifts from the sums of their log: two queries over the days that are asked for, however long the client has trained before.</summary>
public static class LiftProgress
{
    /// <summary>Of all lifts at once, records are told of the last twelve weeks: what stood before each day is the larger part of a row.</summary>
    private const int RecordDays = 84;

    /// <summary>The lifts trained between two days, the most trained first; a session that runs still is not among them.</summary>
    /// <param name="only">These exercises; null for all.</param>
    public static async Task<IReadOnlyList<Lift>> LoadAsync(PulseForgeDb db, Guid clientId, LocalDate from, LocalDate to, CancellationToken cancel, IReadOnlyCollection<Guid>? only = null)
    {
        var running = db.Clock.GetCurrentInstant() - WorkoutLog.RunsFor;
        var records = only is null ? LocalDate.Max(from, to.PlusDays(1 - RecordDays)) : from;
        var own = db.ExerciseSessions.AsNoTracking().Where(s => s.ClientId == clientId && s.Date >= from && s.Date <= to && (only == null || only.Contains(s.ExerciseId)))
            .Where(s => !db.WorkoutLogs.Any(l => l.Id == s.LogId && l.FinishedAt == null && l.StartedAt > running));
        var sessions = await own.Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.Tracking == TrackingType.WeightReps), s => s.ExerciseId, e => e.Id,
            (s, e) => new Row(e.Id, e.Name, s.Date, s.Sets, s.VolumeKg, s.Done)).ToListAsync(cancel);
        var first = sessions.GroupBy(s => s.ExerciseId).Select(lift => lift.Min(s => s.On)).Distinct().ToList();
        var stood = await own.Where(s => s.Date >= records || first.Contains(s.Date)).Select(s => new { s.ExerciseId, s.Date, s.Before }).ToListAsync(cancel);
        var before = stood.DistinctBy(s => (s.ExerciseId, s.Date)).ToDictionary(s => (s.ExerciseId, s.Date), s => s.Before);
        return [.. sessions.GroupBy(s => s.ExerciseId).Select(lift => Of(lift, before, db.OneRepMaxFormula)).OfType<Lift>()
            .OrderByDescending(l => l.Sessions.Count).ThenByDescending(l => l.Last.OneRepMaxKg).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static Lift? Of(IGrouping<Guid, Row> lift, Dictionary<(Guid, LocalDate), Marks> before, OneRepMaxFormula formula)
    {
        var name = lift.First().Name;
        var days = lift.GroupBy(s => s.On).OrderBy(d => d.Key).Select(d => new LiftDay(d.Key, d.Sum(s => s.Sets), d.Sum(s => s.VolumeKg), d.Select(s => s.Done).Aggregate((a, b) => a.With(b)), before.GetValueOrDefault((lift.Key, d.Key)))).ToList();
        var sessions = Sessions(days, formula).ToList();
        return sessions.Count == 0 ? null : new Lift(lift.Key, name, sessions, [.. days.AsEnumerable().Reverse().Select(day => day.Record(lift.Key, name, formula)).OfType<LiftRecord>()]);
    }

    /// <summary>The best of each day, and whether it was more than ever.</summary>
    private static IEnumerable<LiftSession> Sessions(List<LiftDay> days, OneRepMaxFormula formula)
    {
        var best = days[0].Before?.Top(formula)?.OneRepMaxKg(formula);
        foreach (var day in days)
        {
            if (day.Done.Top(formula) is not { } top || top.OneRepMaxKg(formula) is not { } kg) continue;
            yield return new LiftSession(day.On, kg, top.Kg, top.Reps, kg > best) { Sets = day.Sets, VolumeKg = day.VolumeKg };
            if (best is null || kg > best) best = kg;
        }
    }

    private sealed record Row(Guid ExerciseId, string Name, LocalDate On, int Sets, decimal VolumeKg, Marks Done);

    /// <param name="Before">What stood before it, where records are told.</param>
    private sealed record LiftDay(LocalDate On, int Sets, decimal VolumeKg, Marks Done, Marks? Before)
    {
        /// <summary>The most telling one.</summary>
        public LiftRecord? Record(Guid exercise, string name, OneRepMaxFormula formula) => Before is not null && Done.RecordsOver(Before, formula).MinBy(r => LiftRecord.RankOf(r.Kind)) is { } record
            ? new LiftRecord(exercise, name, On, record.Kind, record.Set.LoadKg, record.Set.Reps)
            : null;
    }
}
