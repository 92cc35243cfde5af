using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class LoadTests
{
    [Theory]
    [InlineData(7, 60, 420)]
    [InlineData(4.5, 90, 405)]
    [InlineData(0, 30, 0)]
    public void A_session_loads_by_rpe_times_minutes(decimal rpe, decimal minutes, decimal units) =>
        Assert.Equal(units, SessionLoad.Of(rpe, minutes).Units);

    [Theory]
    [InlineData(10.5, 60)]
    [InlineData(-1, 60)]
    [InlineData(5, -1)]
    [InlineData(5, 1441)]
    public void An_impossible_session_is_refused(decimal rpe, decimal minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionLoad.Of(rpe, minutes));

    /// <summary>Mean 128.57, sample deviation 160.36.</summary>
    [Fact]
    public void Three_hard_days_and_rests()
    {
        var week = WeeklyLoad.Of([300, 0, 300, 0, 300, 0, 0]);
        Assert.Equal(900, week.Total);
        Assert.Equal(0.8018, week.Monotony!.Value, 4);
        Assert.Equal(721.61, week.Strain!.Value, 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    public void Equal_days_have_no_monotony(decimal load)
    {
        var week = WeeklyLoad.Of(Enumerable.Repeat(load, 7).ToArray());
        Assert.Null(week.Monotony);
        Assert.Null(week.Strain);
    }

    [Fact]
    public void A_week_has_seven_days() => Assert.Throws<ArgumentException>(() => WeeklyLoad.Of([1, 2, 3]));

    [Fact]
    public void The_load_change_needs_twenty_eight_days() => Assert.Null(LoadChange.Of(Days((27, 300))));

    [Fact]
    public void Steady_training_does_not_change()
    {
        var change = LoadChange.Of(Days((60, 300)))!;
        Assert.Equal(1, change.Uncoupled);
        Assert.Equal(1, change.Smoothed, 10);
    }

    [Fact]
    public void A_doubled_week_is_twice_the_three_before_it() => Assert.Equal(2, LoadChange.Of(Days((21, 200), (7, 400)))!.Uncoupled);

    /// <summary>λ of 7 and 28 days: 0.25 and 2/29. After seven days at 400 on a level of 200: 400 − 200·0.75⁷ and 400 − 200·(27/29)⁷.</summary>
    [Fact]
    public void The_smoothed_change_answers_to_both_lambdas()
    {
        var expected = (400 - 200 * Math.Pow(0.75, 7)) / (400 - 200 * Math.Pow(27.0 / 29, 7));
        Assert.Equal(expected, LoadChange.Of(Days((21, 200), (7, 400)))!.Smoothed, 10);
    }

    [Fact]
    public void Coming_back_after_weeks_of_nothing_has_no_ratio() => Assert.Null(LoadChange.Of(Days((21, 0), (7, 400))));

    private static decimal[] Days(params (int Count, decimal Load)[] runs) => [.. runs.SelectMany(run => Enumerable.Repeat(run.Load, run.Count))];
}
