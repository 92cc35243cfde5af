using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>
/// The straight line under scattered values: the Theil–Sen slope through the median of what it leaves over, y − slope · day. Drawn only where
/// <see cref="ProgressVelocity"/> has enough to go by.
/// </summary>
public sealed record TrendLine(DatedValue First, DatedValue Last)
{
    public static TrendLine? Of(IReadOnlyList<DatedValue> points)
    {
        if (ProgressVelocity.PercentPerWeek(points) is null || TheilSen.SlopePerDay(points) is not { } slope) return null;
        var (first, last) = (points.Min(p => p.On), points.Max(p => p.On));
        var level = TheilSen.Median([.. points.Select(p => (double)p.Value - slope * Period.DaysBetween(first, p.On)).Order()]);
        return new TrendLine(new DatedValue(first, (decimal)level), new DatedValue(last, (decimal)(level + slope * Period.DaysBetween(first, last))));
    }
}
