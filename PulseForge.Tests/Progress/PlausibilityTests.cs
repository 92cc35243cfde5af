using System.Globalization;
using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Progress;

public class PlausibilityTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);

    [Theory]
    [InlineData("weight", 825, "825 kg is far from what is usual here. Did you mean 82.5 kg?")]
    [InlineData("weight", 260, "260 kg is far from what is usual here. Was a digit or the decimal mark lost?")]
    [InlineData("waist", 8.5, "8.5 cm is far from what is usual here. Did you mean 85 cm?")]
    [InlineData("resting-heart-rate", 160, "160/min is far from what is usual here. Was a digit or the decimal mark lost?")]
    [InlineData("sleep", 20, "20 h is far from what is usual here. Was a digit or the decimal mark lost?")]
    [InlineData("weight", 140, null)]
    [InlineData("sleep", 4.5, null)]
    public void Without_a_past_what_is_unusual_is_asked_back(string metric, double value, string? asked) =>
        Assert.Equal(asked, Plausibility.Doubt(Metric(metric), [], Day, (decimal)value, UnitSystem.Kilograms)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0, 91, null)]
    [InlineData(3, 93.1, "93.1 kg is far from the trend, 84.0 kg on 1 Sep. Is that right?")]
    [InlineData(7, 75.4, "75.4 kg is far from the trend, 84.0 kg on 1 Sep. Is that right?")]
    [InlineData(21, 93.1, null)]
    [InlineData(400, 60, null)]
    [InlineData(400, 130, "130 kg is far from the trend, 84.0 kg on 1 Sep. Is that right?")]
    [InlineData(1, 840, "840 kg is far from the trend, 84.0 kg on 1 Sep. Did you mean 84 kg?")]
    public void A_weight_may_leave_its_trend_by_a_tenth_in_a_week_and_by_more_with_time(int days, double value, string? asked) =>
        Assert.Equal(asked, Plausibility.Doubt(Metric("weight"), [new(Day, 84)], Day.PlusDays(days), (decimal)value, UnitSystem.Kilograms)?.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Who_is_unusual_and_known_to_be_is_not_asked_again() =>
        Assert.Null(Plausibility.Doubt(Metric("weight"), [new(Day, 262)], Day.PlusDays(1), 261, UnitSystem.Kilograms));

    [Fact]
    public void What_is_asked_is_asked_in_the_readers_units() =>
        Assert.Equal("1818.81 lb is far from what is usual here. Did you mean 181.88 lb?", Plausibility.Doubt(Metric("weight"), [], Day, 825, UnitSystem.Pounds)?.ToString(CultureInfo.InvariantCulture).Replace(",", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("weight", "82,5", 82.5)]
    [InlineData("weight", "82.5", 82.5)]
    [InlineData("weight", "180 lb", 81.647)]
    [InlineData("waist", "30 in", 76.2)]
    [InlineData("sleep", "7:30", 7.5)]
    [InlineData("sleep", "7,25", 7.25)]
    [InlineData("resting-heart-rate", "58", 58)]
    public void Numbers_are_read_with_comma_and_point_and_in_any_unit(string metric, string typed, double value)
    {
        var (kind, limits) = (Metric(metric).Kind, Metric(metric).Limits);
        Assert.Equal((decimal)value, MetricAmount.Parse(typed, kind, limits, UnitSystem.Kilograms, CultureInfo.GetCultureInfo("en-GB")).Value);
    }

    [Theory]
    [InlineData("weight", "NaN")]
    [InlineData("weight", "9")]
    [InlineData("sleep", "7:75")]
    [InlineData("sleep", "25")]
    [InlineData("resting-heart-rate", "58,5")]
    public void What_no_body_gives_is_refused(string metric, string typed) =>
        Assert.NotNull(MetricAmount.Parse(typed, Metric(metric).Kind, Metric(metric).Limits, UnitSystem.Kilograms, CultureInfo.GetCultureInfo("en-GB")).Error);

    private static MetricDefinition Metric(string slug) => MetricDefinition.Standard(StandardMetrics.Find(slug)!, Now);
}
