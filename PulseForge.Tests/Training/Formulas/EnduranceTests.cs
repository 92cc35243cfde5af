using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class EnduranceTests
{
    [Theory]
    [InlineData(10_000, 40, 21_097.5, 88.256)]
    [InlineData(5_000, 20, 10_000, 41.699)]
    [InlineData(10_000, 41.699, 5_000, 20.000)]
    public void A_race_predicts_another(decimal metres, double minutes, decimal other, double expected) =>
        Assert.Equal(expected, RacePrediction.Of(metres, Duration.FromMinutes(minutes), other)!.Value.TotalMinutes, 3);

    [Theory]
    [InlineData(5_000, 20, 42_195)]
    [InlineData(42_195, 180, 5_000)]
    [InlineData(0, 20, 5_000)]
    [InlineData(5_000, 0, 10_000)]
    public void Too_far_apart_it_predicts_nothing(decimal metres, double minutes, decimal other) =>
        Assert.Null(RacePrediction.Of(metres, Duration.FromMinutes(minutes), other));

    /// <summary>300 W for 3 min and 250 W for 12 min: 54 kJ and 180 kJ, so 126 kJ in 540 s.</summary>
    [Fact]
    public void Two_trials_give_the_power_that_lasts()
    {
        var power = CriticalPower.Of(Trial(250, 12), Trial(300, 3))!;
        Assert.Equal(233.33m, decimal.Round(power.Watts, 2));
        Assert.Equal(12_000m, decimal.Round(power.ReserveJoules));
    }

    [Theory]
    [InlineData(300, 1.5, 250, 12)]
    [InlineData(300, 3, 250, 25)]
    [InlineData(300, 3, 250, 3)]
    [InlineData(250, 3, 300, 12)]
    [InlineData(300, 3, 60, 12)]
    public void Trials_out_of_range_or_at_odds_give_nothing(decimal watts, double minutes, decimal other, double otherMinutes) =>
        Assert.Null(CriticalPower.Of(Trial(watts, minutes), Trial(other, otherMinutes)));

    [Theory]
    [InlineData(0, 60)]
    [InlineData(0.6, 144)]
    [InlineData(1, 200)]
    public void A_share_of_the_reserve_is_a_heart_rate(decimal share, decimal bpm)
    {
        var reserve = new HeartRateReserve(60, 200);
        Assert.Equal(bpm, reserve.AtShare(share));
        Assert.Equal(share, reserve.ShareAt(bpm));
    }

    [Theory]
    [InlineData(Sex.Male, 42.409)]
    [InlineData(Sex.Female, 48.527)]
    public void Thirty_minutes_at_a_hundred_and_fifty(Sex sex, double impulse) =>
        Assert.Equal(impulse, new HeartRateReserve(60, 200).TrainingImpulse(30, 150, sex), 3);

    [Theory]
    [InlineData(10, 200)]
    [InlineData(60, 250)]
    [InlineData(110, 105)]
    public void Impossible_hearts_are_refused(int rest, int max) => Assert.Throws<ArgumentOutOfRangeException>(() => new HeartRateReserve(rest, max));

    private static PowerTrial Trial(decimal watts, double minutes) => new(watts, Duration.FromMinutes(minutes));
}
