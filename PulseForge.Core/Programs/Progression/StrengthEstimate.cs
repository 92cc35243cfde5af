using NodaTime;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>What a set tells about the one-repetition maximum.</summary>
public sealed record StrengthEstimate(decimal OneRepMaxKg, LocalDate On, decimal LoadKg, int Reps)
{
    /// <summary>Older sets say little about today.</summary>
    public const int RecentDays = 90;

    /// <summary>Of the last session that tells anything: strength is what it is now, not what it once was.</summary>
    public static StrengthEstimate? Recent(IEnumerable<Performance> history, LocalDate today) => history
        .Where(past => past.On <= today && past.On >= today.PlusDays(-RecentDays))
        .OrderByDescending(past => past.On)
        .Select(Of)
        .FirstOrDefault(estimate => estimate is not null);

    /// <summary>The best set of a session.</summary>
    public static StrengthEstimate? Of(Performance past)
    {
        var asked = past.Pairs.Where(pair => pair.Done is not null).DistinctBy(pair => pair.Done!.Order).ToDictionary(pair => pair.Done!.Order, pair => pair.Asked);
        return past.Done.Where(set => set.IsWork).Select(set => Of(past, set, asked.GetValueOrDefault(set.Order))).MaxBy(estimate => estimate?.OneRepMaxKg ?? 0);
    }

    /// <summary>
    /// By the RPE table where the exertion was noted, or asked for and not corrected; else by Epley, which takes the set for an all-out
    /// one and so says too little rather than too much. Rough estimates (above 10 reps) are left out.
    /// </summary>
    private static StrengthEstimate? Of(Performance past, DoneSet set, SetGroup? asked)
    {
        if (set is not { LoadKg: > 0 and var kg, Reps: { } reps } || past.Top.Load.Kind == LoadKind.Bodyweight) return null;
        if (set.Rpe is null && asked is { Load: { Kind: LoadKind.PercentOfOneRepMax } load, Amount: var amount } && set.Fulfils(amount)) return AtLeast(past, load, new StrengthEstimate(OneRepMax.Estimate(kg, reps)?.Kg ?? 0, past.On, kg, reps));
        var byEffort = (set.Rpe ?? LoadScale.Effort(past.Top.Load)) is { } rpe ? RpeTable.OneRepMaxKg(kg, reps, decimal.Round(rpe * 2) / 2) : null;
        return (byEffort ?? Sound(OneRepMax.Estimate(kg, reps))) is { } max ? new StrengthEstimate(max, past.On, kg, reps) : null;
    }

    /// <summary>
    /// A share of a max that was done as asked says that the max still holds, not that it is as low as an all-out set of it would tell: else every session of "5x5 @80%"
    /// would ask for less than the one before. In a reduced week it says nothing.
    /// </summary>
    private static StrengthEstimate? AtLeast(Performance past, Load share, StrengthEstimate told) =>
        past.Phase is { IsReduced: true } ? null : told with { OneRepMaxKg = Math.Max(told.OneRepMaxKg, told.LoadKg * 100 / share.Value) };

    private static decimal? Sound(OneRepMax? estimate) => estimate is { IsRough: false } sound ? sound.Kg : null;
}
