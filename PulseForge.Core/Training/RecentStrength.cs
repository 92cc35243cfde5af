using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Training;

/// <summary>What the logs of several clients tell about their one-rep maxes: one query, the best set of the last session that tells anything.</summary>
public static class RecentStrength
{
    private const int SoundReps = 10;

    public static async Task<IReadOnlyDictionary<(Guid Client, Guid Exercise), StrengthEstimate>> LoadAsync(
        PulseForgeDb db, IReadOnlyCollection<Guid> clients, IReadOnlyCollection<Guid> exercises, LocalDate today, CancellationToken cancel)
    {
        var since = today.PlusDays(-StrengthEstimate.RecentDays);
        var sets = await db.LoggedSets.AsNoTracking()
            .Where(s => clients.Contains(s.ClientId) && exercises.Contains(s.ExerciseId) && s.Date >= since && s.Kind != LoggedSetKind.WarmUp && s.LoadKg > 0 && s.Reps >= 1 && s.Reps <= SoundReps)
            .Select(s => new { s.ClientId, s.ExerciseId, s.Date, Kg = s.LoadKg!.Value, Reps = s.Reps!.Value, Rpe = s.Rpe ?? 10 - s.Rir }).ToListAsync(cancel);
        return sets.GroupBy(s => (s.ClientId, s.ExerciseId)).ToDictionary(g => g.Key, g =>
            g.GroupBy(s => s.Date).MaxBy(day => day.Key)!.Select(s => new StrengthEstimate(OneRepMaxKg(s.Kg, s.Reps, s.Rpe, db.OneRepMaxFormula)!.Value, s.Date, s.Kg, s.Reps)).MaxBy(e => e.OneRepMaxKg)!);
    }

    /// <summary>By the RPE table where the exertion was noted, else by the formula; none above 10 repetitions, where either is rough.</summary>
    public static decimal? OneRepMaxKg(decimal kg, int reps, decimal? rpe, OneRepMaxFormula formula) => reps > SoundReps ? null :
        (rpe is { } exertion ? RpeTable.OneRepMaxKg(kg, reps, decimal.Round(exertion * 2) / 2) : null) ?? OneRepMax.Estimate(kg, reps, formula)?.Kg;
}
