using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Progress;

/// <summary>
/// Whether a value is asked back before it is stored: it lies outside of what is usual, or further from the person's own trend than their body
/// moves in that time. The trend is the average by elapsed time of what was measured up to that day (<see cref="WeightTrend"/>); it may be left
/// by the metric's share for a week, and by as much again for each week that passed since it was last measured, up to a half.
/// Somebody who says that the value is right is believed.
/// </summary>
public static class Plausibility
{
    public const string Unusual = "{0} is far from what is usual here. Was a digit or the decimal mark lost?";
    public const string UnusualLike = "{0} is far from what is usual here. Did you mean {1}?";
    public const string Jump = "{0} is far from the trend, {1:T} on {2:d MMM}. Is that right?";
    public const string JumpLike = "{0} is far from the trend, {1:T} on {2:d MMM}. Did you mean {3}?";

    private const decimal MostShare = 0.5m;
    private const decimal LeastUnits = 2;

    public static IReadOnlyList<string> All { get; } = [Unusual, UnusualLike, Jump, JumpLike];

    /// <param name="before">What was measured of this metric, the value in question left out.</param>
    /// <returns>The question, or null when there is nothing to ask.</returns>
    public static Sentence? Doubt(MetricDefinition metric, IReadOnlyCollection<DatedValue> before, LocalDate on, decimal value, UnitSystem units)
    {
        var limits = metric.Limits;
        var near = Nearest(before, on);
        if (near is { } known && limits.WeeklyShare is { } share && Math.Abs(value - known.Value) > Allowed(metric.Kind, known, on, share))
            return Meant(limits, value, known.Value) is { } like ? new Sentence(JumpLike, Shown(value), Shown(known.Value), known.On, Shown(like)) : new Sentence(Jump, Shown(value), Shown(known.Value), known.On);
        if (limits.Usual is not { } usual || value >= usual.Min && value <= usual.Max || near is not null && limits.WeeklyShare is not null) return null;
        return metric.Kind != MetricKind.Sleep && Meant(limits, value, near?.Value) is { } other ? new Sentence(UnusualLike, Shown(value), Shown(other)) : new Sentence(Unusual, Shown(value));

        MetricAmount Shown(decimal amount) => new(amount, metric.Kind, metric.Unit, units);
    }

    private static decimal Allowed(MetricKind kind, DatedValue known, LocalDate on, decimal share)
    {
        var weeks = Math.Max(1, Math.Abs(Period.DaysBetween(known.On, on)) / 7m);
        var allowed = known.Value * (kind == MetricKind.Height ? share : Math.Min(MostShare, share * weeks));
        // Two millimetres of a thin fold are no jump.
        return Math.Max(allowed, kind == MetricKind.Skinfold ? LeastUnits : 0);
    }

    /// <summary>The trend on the last day up to this one, else the first after it.</summary>
    private static DatedValue? Nearest(IReadOnlyCollection<DatedValue> values, LocalDate on)
    {
        var trend = WeightTrend.Of(values);
        return trend.Where(v => v.On <= on).Select(v => (DatedValue?)v).LastOrDefault() ?? trend.Select(v => (DatedValue?)v).FirstOrDefault();
    }

    /// <summary>The same digits with the decimal mark one or two places off, where that fits.</summary>
    private static decimal? Meant(MetricLimits limits, decimal value, decimal? near) => new[] { value / 10, value / 100, value * 10 }
        .Where(like => decimal.Round(like, 2) == like && (near is { } known ? Math.Abs(like - known) <= known * 0.1m : limits.Usual is { } usual && like >= usual.Min && like <= usual.Max))
        .Select(like => (decimal?)like).FirstOrDefault();
}
