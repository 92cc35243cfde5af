using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;

namespace PulseForge.Core.Progress;

public enum MeasureKind { Reps, Seconds, Metres }

/// <summary>More than ever in one set without a load; the first time is no record.</summary>
/// <param name="Before">The mark that was beaten.</param>
public sealed record MeasureRecord(string Exercise, MeasureKind Kind, decimal Value, decimal Before);

/// <summary>What a session broke, to be celebrated when it is finished. Nothing is stored: a corrected set corrects it.</summary>
/// <param name="Lifts">At most one of each lift, the most telling.</param>
public sealed record SessionRecords(IReadOnlyList<LiftRecord> Lifts, IReadOnlyList<MeasureRecord> Measures)
{
    public static readonly SessionRecords None = new([], []);

    public int Count => Lifts.Count + Measures.Count;

    /// <summary>Two queries, however many exercises; older logs than those of <see cref="ExerciseHistory.Reach"/> are left out.</summary>
    public static async Task<SessionRecords> OfAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> exercises, LocalDate day, CancellationToken cancel)
    {
        if (exercises.Count == 0) return None;
        var lifts = await LiftProgress.LoadAsync(db, client, day, day, cancel, exercises);
        return new SessionRecords([.. lifts.SelectMany(lift => lift.RecordsIn(day, day)).OrderBy(record => record.Lift, StringComparer.Ordinal)], await MeasuresAsync(db, client, exercises, day, cancel));
    }

    private static async Task<List<MeasureRecord>> MeasuresAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> exercises, LocalDate day, CancellationToken cancel)
    {
        var since = day - ExerciseHistory.Reach;
        var best = await db.LoggedSets.Where(s => s.ClientId == client && exercises.Contains(s.ExerciseId) && s.Date >= since && s.Date <= day && (s.LoadKg == null || s.LoadKg == 0) && s.Kind != LoggedSetKind.WarmUp)
            .GroupBy(s => s.ExerciseId).Select(g => new
            {
                Exercise = g.Key,
                Reps = g.Max(s => s.Date == day ? s.Reps : null),
                RepsBefore = g.Max(s => s.Date < day ? s.Reps : null),
                Seconds = g.Max(s => s.Date == day ? s.Seconds : null),
                SecondsBefore = g.Max(s => s.Date < day ? s.Seconds : null),
                Metres = g.Max(s => s.Date == day ? s.Metres : null),
                MetresBefore = g.Max(s => s.Date < day ? s.Metres : null),
            }).Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), g => g.Exercise, e => e.Id, (g, e) => new { Best = g, e.Name }).OrderBy(x => x.Name).ToListAsync(cancel);
        return [.. best.SelectMany(x => new[]
        {
            Record(x.Name, MeasureKind.Reps, x.Best.Reps, x.Best.RepsBefore),
            Record(x.Name, MeasureKind.Seconds, x.Best.Seconds, x.Best.SecondsBefore),
            Record(x.Name, MeasureKind.Metres, x.Best.Metres, x.Best.MetresBefore),
        }).OfType<MeasureRecord>()];
    }

    private static MeasureRecord? Record(string exercise, MeasureKind kind, decimal? value, decimal? before) => value > before ? new MeasureRecord(exercise, kind, value.Value, before.Value) : null;
}
