using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>
/// The line under a metric's values. What is noisy from day to day (weight, pulse, sleep, the business's own) has the exponential average by elapsed
/// time of <see cref="WeightTrend"/>; what is measured now and then (girths, folds) stands for itself, with a Theil–Sen line from 4 values over 21 days on.
/// </summary>
/// <param name="Line">The average, or the daily means.</param>
/// <param name="Straight">Of metrics that are not noisy, where there is enough to go by.</param>
/// <param name="PerWeek">What it moves by in a week, by the line's last 28 days, or by the straight line; null without 7 days.</param>
public sealed record MetricTrend(IReadOnlyList<DatedValue> Line, TrendLine? Straight, decimal? PerWeek)
{
    private const int RateDays = 28;
    private const int RateDaysNeeded = 7;

    public static bool IsNoisy(MetricKind kind) => kind switch
    {
        MetricKind.BodyWeight or MetricKind.HeartRate or MetricKind.Sleep or MetricKind.Custom => true,
        MetricKind.Girth or MetricKind.Skinfold or MetricKind.Height => false,
    };

    /// <param name="values">Of the window and of some weeks before it, which form the average.</param>
    /// <param name="from">The first day that is shown.</param>
    public static MetricTrend Of(MetricKind kind, IReadOnlyCollection<DatedValue> values, LocalDate from)
    {
        if (IsNoisy(kind))
        {
            var average = WeightTrend.Of(values);
            return new MetricTrend([.. average.Where(v => v.On >= from)], null, Rate(average));
        }
        var days = values.Where(v => v.On >= from).GroupBy(v => v.On).OrderBy(day => day.Key).Select(day => new DatedValue(day.Key, day.Average(v => v.Value))).ToList();
        var straight = TrendLine.Of(days);
        return new MetricTrend(days, straight, straight is null ? null : (straight.Last.Value - straight.First.Value) / Period.DaysBetween(straight.First.On, straight.Last.On) * 7);
    }

    private static decimal? Rate(IReadOnlyList<DatedValue> average)
    {
        if (average.Count == 0) return null;
        var (last, first) = (average[^1], average.First(v => v.On >= average[^1].On.PlusDays(-RateDays)));
        var days = Period.DaysBetween(first.On, last.On);
        return days < RateDaysNeeded ? null : (last.Value - first.Value) / days * 7;
    }
}
