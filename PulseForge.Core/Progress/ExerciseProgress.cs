using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress;

/// <summary>A day on which an exercise was trained.</summary>
/// <param name="Best">The most in one set without a load, in repetitions, seconds or metres; null where it was not measured so.</param>
/// <param name="IsRecord">More than on every day before it; the first time is none.</param>
public sealed record ExerciseDay(LocalDate On, int Sets, int Reps, int Seconds, decimal Metres, decimal VolumeKg, decimal? Best, bool IsRecord);

/// <summary>A training max from a day on, in kilograms.</summary>
public sealed record MaxStep(LocalDate From, decimal Kg, TrainingMaxSource Source);

/// <summary>How one exercise of a client went through a window of days, and what they ever did of it: three queries, however long the history.</summary>
/// <param name="Measure">What a set without a load is measured in.</param>
/// <param name="Lift">Estimates and records of a lift; null for what is not one, or where nothing can be estimated.</param>
/// <param name="Days">Of the window, in order.</param>
/// <param name="Best">The best sets ever, up to today.</param>
/// <param name="Maxes">All there ever were, the latest first.</param>
public sealed record ExerciseProgress(Guid Id, string Name, MeasureKind Measure, Lift? Lift, IReadOnlyList<ExerciseDay> Days, Marks Best, IReadOnlyList<MaxStep> Maxes)
{
    /// <summary>Null when the client never trained it.</summary>
    public static async Task<ExerciseProgress?> OfAsync(PulseForgeDb db, Guid client, Guid exercise, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var own = db.ExerciseSessions.AsNoTracking().Where(s => s.ClientId == client && s.ExerciseId == exercise);
        var last = await own.Where(s => s.Date == own.Max(x => x.Date)).Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), s => s.ExerciseId, e => e.Id,
            (s, e) => new { e.Name, e.Tracking, s.Before, s.Done }).ToListAsync(cancel);
        if (last.Count == 0) return null;
        var measure = MeasureOf(last[0].Tracking);
        var sessions = await own.Where(s => s.Date >= from && s.Date <= to).OrderBy(s => s.Date).ThenBy(s => s.Id).ToListAsync(cancel);
        var maxes = await db.TrainingMaxes.Where(m => m.ClientId == client && m.ExerciseId == exercise).OrderByDescending(m => m.From).ThenByDescending(m => m.CreatedAt).Select(m => new MaxStep(m.From, m.ValueKg, m.Source)).ToListAsync(cancel);
        var lift = await LiftProgress.LoadAsync(db, client, from, to, cancel, [exercise]) is [var found, ..] ? found : null;
        return new ExerciseProgress(exercise, last[0].Name, measure, lift, [.. sessions.GroupBy(s => s.Date).Select(day => Day([.. day], measure))], last.Aggregate(last[0].Before, (best, s) => best.And(s.Done)), maxes);
    }

    public static MeasureKind MeasureOf(TrackingType tracking) => tracking switch
    {
        TrackingType.Seconds or TrackingType.WeightSeconds or TrackingType.Rounds => MeasureKind.Seconds,
        TrackingType.Metres or TrackingType.WeightMetres or TrackingType.MetresSeconds => MeasureKind.Metres,
        TrackingType.WeightReps or TrackingType.Reps or TrackingType.WeightedReps or TrackingType.AssistedReps or TrackingType.Calories => MeasureKind.Reps,
    };

    private static ExerciseDay Day(IReadOnlyList<ExerciseSession> day, MeasureKind measure)
    {
        var best = day.Select(s => MostOf(s.Done, measure)).Max();
        return new ExerciseDay(day[0].Date, day.Sum(s => s.Sets), day.Sum(s => s.Reps), day.Sum(s => s.Seconds), day.Sum(s => s.Metres), day.Sum(s => s.VolumeKg), best, best > MostOf(day[0].Before, measure));
    }

    private static decimal? MostOf(Marks marks, MeasureKind measure) => measure switch
    {
        MeasureKind.Reps => marks.Reps?.Value,
        MeasureKind.Seconds => marks.Seconds?.Value,
        MeasureKind.Metres => marks.Metres?.Value,
    };
}
