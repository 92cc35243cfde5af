using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>
/// The median of the slopes between all pairs of points (Theil 1950, Sen 1968): one bad day or one typing mistake does not bend it.
/// In units per day; points of the same day have no slope between them; no slope without two days.
/// </summary>
public static class TheilSen
{
    public static double? SlopePerDay(IReadOnlyList<DatedValue> points)
    {
        var slopes = Pairs(points).Order().ToArray();
        return slopes.Length == 0 ? null : Median(slopes);
    }

    internal static double Median(double[] ordered) =>
        ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[ordered.Length / 2 - 1] + ordered[ordered.Length / 2]) / 2;

    private static IEnumerable<double> Pairs(IReadOnlyList<DatedValue> points) =>
        from i in Enumerable.Range(0, points.Count)
        from j in Enumerable.Range(i + 1, points.Count - i - 1)
        let days = Period.DaysBetween(points[i].On, points[j].On)
        where days != 0
        select (double)(points[j].Value - points[i].Value) / days;
}
