using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class RpeTableTests
{
    /// <summary>Corners and known cells of the RTS chart, in percent.</summary>
    [Theory]
    [InlineData(1, 10, 100)]
    [InlineData(1, 9.5, 97.8)]
    [InlineData(1, 6, 86.3)]
    [InlineData(3, 9, 89.2)]
    [InlineData(5, 10, 86.3)]
    [InlineData(5, 8, 81.1)]
    [InlineData(8, 8, 73.9)]
    [InlineData(10, 7, 65.3)]
    [InlineData(12, 10, 68.0)]
    [InlineData(12, 6, 57.4)]
    public void A_cell_of_the_chart(int reps, decimal rpe, decimal percent) => Assert.Equal(percent / 100, RpeTable.Share(reps, rpe));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(13, 8)]
    [InlineData(5, 5.5)]
    [InlineData(5, 10.5)]
    [InlineData(5, 8.25)]
    public void Outside_of_the_chart_there_is_nothing(int reps, decimal rpe) => Assert.Null(RpeTable.Share(reps, rpe));

    [Fact]
    public void Load_and_maximum_are_two_readings_of_one_cell()
    {
        Assert.Equal(100, decimal.Round(RpeTable.OneRepMaxKg(81.1m, 5, 8)!.Value, 10));
        Assert.Equal(81.1m, RpeTable.LoadKg(100, 5, 8));
    }

    [Fact]
    public void Without_a_load_there_is_no_maximum() => Assert.Null(RpeTable.OneRepMaxKg(0, 5, 8));

    [Fact]
    public void Harder_or_longer_never_means_a_larger_share_left()
    {
        for (var reps = 2; reps <= RpeTable.MostReps; reps++)
            for (var rpe = RpeTable.LowestRpe; rpe <= RpeTable.HighestRpe; rpe += 0.5m)
                Assert.True(RpeTable.Share(reps, rpe) < RpeTable.Share(reps - 1, rpe));
    }
}
