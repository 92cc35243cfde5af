using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Tests.Progress;

public sealed class TrendTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void One_day_moves_the_trend_by_a_tenth() => Assert.Equal(80.100m, Rounded(Trend((0, 80), (1, 81))[^1]));

    /// <summary>Ten days carry 1 − e^(−10/9.49) = 65.14 % of the way.</summary>
    [Fact]
    public void A_gap_counts_by_its_days() => Assert.Equal(80.651m, Rounded(Trend((0, 80), (10, 81))[^1]));

    [Fact]
    public void Daily_weighing_and_one_after_the_gap_come_to_the_same_place()
    {
        var daily = Trend([(0, 80), .. Enumerable.Range(1, 10).Select(day => (day, 81m))]);
        Assert.Equal(Rounded(Trend((0, 80), (10, 81))[^1]), Rounded(daily[^1]));
    }

    [Fact]
    public void Two_weighings_of_a_day_count_as_their_mean() => Assert.Equal(80.100m, Rounded(Trend((0, 79), (0, 81), (1, 81))[^1]));

    [Fact]
    public void Order_of_entry_does_not_matter() => Assert.Equal(Trend((0, 80), (3, 82), (5, 79)), Trend((5, 79), (0, 80), (3, 82)));

    [Fact]
    public void Nothing_weighed_has_no_trend() => Assert.Empty(Trend());

    [Fact]
    public void The_slope_is_the_median_of_all_pairs() => Assert.Equal(2, TheilSen.SlopePerDay(Points((0, 1), (1, 3), (2, 5), (3, 7))));

    /// <summary>Least squares would say 13.6 here.</summary>
    [Fact]
    public void One_typing_mistake_does_not_bend_it() =>
        Assert.Equal(2, TheilSen.SlopePerDay(Points((0, 1), (1, 3), (2, 5), (3, 70), (4, 9))));

    [Fact]
    public void One_day_has_no_slope() => Assert.Null(TheilSen.SlopePerDay(Points((0, 100), (0, 105))));

    [Fact]
    public void A_kilogram_a_week_on_a_median_of_a_hundred_is_one_percent() =>
        Assert.Equal(1, ProgressVelocity.PercentPerWeek(Points((0, 98), (7, 99), (14, 100), (21, 101), (28, 102)))!.Value, 10);

    [Fact]
    public void Three_sessions_are_not_enough_data() => Assert.Null(ProgressVelocity.PercentPerWeek(Points((0, 98), (14, 99), (28, 100))));

    [Fact]
    public void Twenty_days_are_not_enough_data() => Assert.Null(ProgressVelocity.PercentPerWeek(Points((0, 98), (7, 99), (14, 100), (20, 101))));

    private static decimal Rounded(DatedValue value) => decimal.Round(value.Value, 3);

    private static IReadOnlyList<DatedValue> Trend(params (int Day, decimal Kg)[] weights) => WeightTrend.Of(Points(weights));

    private static DatedValue[] Points(params (int Day, decimal Value)[] points) =>
        [.. points.Select(point => new DatedValue(Monday.PlusDays(point.Day), point.Value))];
}
