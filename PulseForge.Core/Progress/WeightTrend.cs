using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>
/// The line under the noise of daily body weight: an exponential average by elapsed time, trend += (1 − e^(−Δt/τ))·(weight − trend)
/// with τ = 9.49 days, which is a tenth per day (Walker, "The Hacker's Diet", 1991). A gap counts by its days, so that a weighing
/// after a holiday moves the line further than one after a night. Several weighings of a day count as their mean.
/// </summary>
public static class WeightTrend
{
    public const double TimeConstantDays = 9.49;

    /// <summary>One value per day that was weighed, in order of days; the first day is its own trend.</summary>
    public static IReadOnlyList<DatedValue> Of(IEnumerable<DatedValue> weights)
    {
        var trend = new List<DatedValue>();
        foreach (var day in weights.GroupBy(weight => weight.On).OrderBy(day => day.Key))
            trend.Add(new DatedValue(day.Key, Next(trend, day.Key, day.Average(weight => weight.Value))));
        return trend;
    }

    private static decimal Next(List<DatedValue> trend, LocalDate on, decimal weight)
    {
        if (trend.Count == 0) return weight;
        var (last, days) = (trend[^1].Value, Period.DaysBetween(trend[^1].On, on));
        return last + (decimal)(1 - Math.Exp(-days / TimeConstantDays)) * (weight - last);
    }
}
