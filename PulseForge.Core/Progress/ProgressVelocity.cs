using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>
/// How fast a lift moves: the Theil–Sen slope of the best estimated one-repetition maximum per session, in percent of their median per
/// week. Needs 4 sessions over 21 days; before that there is not enough data for a value.
/// </summary>
public static class ProgressVelocity
{
    public const int SessionsNeeded = 4;
    public const int DaysNeeded = 21;

    public static double? PercentPerWeek(IReadOnlyList<DatedValue> bestPerSession)
    {
        if (bestPerSession.Count < SessionsNeeded) return null;
        if (Period.DaysBetween(bestPerSession.Min(best => best.On), bestPerSession.Max(best => best.On)) < DaysNeeded) return null;
        var median = TheilSen.Median([.. bestPerSession.Select(best => (double)best.Value).Order()]);
        return median > 0 ? TheilSen.SlopePerDay(bestPerSession) * 7 / median * 100 : null;
    }
}
