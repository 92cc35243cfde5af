using PulseForge.Core.Units;

namespace PulseForge.Core.Progress;

/// <summary>What a value of a metric can be, is as a rule, and how far it moves; in the metric's unit. Outside of the first it is refused, outside of the others asked back.</summary>
/// <param name="Possible">No body and no device gives anything else.</param>
/// <param name="Usual">Nearly all adults lie inside; null where nothing is known.</param>
/// <param name="WeeklyShare">The share of the trend by which it moves in a week at most, as a rule: 0.1 is 10 %. Null for what jumps from day to day.</param>
public sealed record MetricLimits(NumberRange Possible, NumberRange? Usual, decimal? WeeklyShare)
{
    /// <summary>The business's own: its range is all that is known.</summary>
    public static MetricLimits Of(NumberRange range) => new(range, null, null);
}
