using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training.Rollups;

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

    /// <summary>Two queries, however many exercises and however long the history.</summary>
    public static async Task<SessionRecords> OfAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> exercises, LocalDate day, CancellationToken cancel)
    {
        if (exercises.Count == 0) return None;
        var lifts = await LiftProgress.LoadAsync(db, client, day, day, cancel, exercises);
        return new SessionRecords([.. lifts.SelectMany(lift => lift.RecordsIn(day, day)).OrderBy(record => record.Lift, StringComparer.Ordinal)], await MeasuresAsync(db, client, exercises, day, cancel));
    }

    private static async Task<List<MeasureRecord>> MeasuresAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> exercises, LocalDate day, CancellationToken cancel)
    {
        var sessions = await db.ExerciseSessions.AsNoTracking().Where(s => s.ClientId == client && exercises.Contains(s.ExerciseId) && s.Date == day)
            .Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), s => s.ExerciseId, e => e.Id, (s, e) => new { e.Id, e.Name, s.Done, s.Before }).ToListAsync(cancel);
        return [.. sessions.GroupBy(s => (s.Id, s.Name)).OrderBy(s => s.Key.Name, StringComparer.Ordinal)
            .SelectMany(s => Records(s.Key.Name, s.Select(x => x.Done).Aggregate((a, b) => a.With(b)), s.First().Before)).OfType<MeasureRecord>()];
    }

    private static IEnumerable<MeasureRecord?> Records(string exercise, Marks done, Marks before) =>
    [
        Record(exercise, MeasureKind.Reps, done.Reps?.Value, before.Reps?.Value),
        Record(exercise, MeasureKind.Seconds, done.Seconds?.Value, before.Seconds?.Value),
        Record(exercise, MeasureKind.Metres, done.Metres?.Value, before.Metres?.Value),
    ];

    private static MeasureRecord? Record(string exercise, MeasureKind kind, decimal? value, decimal? before) => value > before ? new MeasureRecord(exercise, kind, value.Value, before.Value) : null;
}
