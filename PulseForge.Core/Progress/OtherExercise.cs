using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;

namespace PulseForge.Core.Progress;

/// <summary>An exercise that is no lift: by body weight, time or distance.</summary>
public sealed record OtherExercise(Guid Id, string Name, int Sessions, LocalDate Last)
{
    private const int Most = 50;

    /// <summary>Those that were trained between two days, the most trained first: one query.</summary>
    public static async Task<IReadOnlyList<OtherExercise>> OfAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate to, CancellationToken cancel) =>
        await db.ExerciseSessions.Where(s => s.ClientId == client && s.Date >= from && s.Date <= to)
            .Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.Tracking != TrackingType.WeightReps), s => s.ExerciseId, e => e.Id, (s, e) => new { e.Id, e.Name, s.Date })
            .GroupBy(s => new { s.Id, s.Name }).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name).Take(Most)
            .Select(g => new OtherExercise(g.Key.Id, g.Key.Name, g.Count(), g.Max(s => s.Date))).ToListAsync(cancel);
}
