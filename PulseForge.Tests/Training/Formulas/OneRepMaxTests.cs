using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class OneRepMaxTests
{
    /// <summary>Published values for 100 kg × 5.</summary>
    [Theory]
    [InlineData(OneRepMaxFormula.Epley, 116.67)]
    [InlineData(OneRepMaxFormula.Brzycki, 112.50)]
    [InlineData(OneRepMaxFormula.Lombardi, 117.46)]
    [InlineData(OneRepMaxFormula.Wathan, 116.58)]
    public void A_hundred_kilograms_five_times(OneRepMaxFormula formula, decimal expected) =>
        Assert.Equal(expected, decimal.Round(OneRepMax.Estimate(100, 5, formula)!.Value.Kg, 2));

    [Theory]
    [InlineData(OneRepMaxFormula.Epley)]
    [InlineData(OneRepMaxFormula.Brzycki)]
    [InlineData(OneRepMaxFormula.Lombardi)]
    [InlineData(OneRepMaxFormula.Wathan)]
    public void One_repetition_is_the_load_itself(OneRepMaxFormula formula) =>
        Assert.Equal(137.5m, OneRepMax.Estimate(137.5m, 1, formula)!.Value.Kg);

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    public void Eleven_and_twelve_repetitions_are_rough(int reps, bool rough) =>
        Assert.Equal(rough, OneRepMax.Estimate(60, reps)!.Value.IsRough);

    [Theory]
    [InlineData(60, 13)]
    [InlineData(60, 0)]
    [InlineData(60, -1)]
    [InlineData(0, 5)]
    [InlineData(-20, 5)]
    public void Outside_of_its_range_there_is_no_estimate(decimal kg, int reps) => Assert.Null(OneRepMax.Estimate(kg, reps));

    [Fact]
    public void More_repetitions_never_estimate_less()
    {
        foreach (var formula in Enum.GetValues<OneRepMaxFormula>())
            for (var reps = 2; reps <= OneRepMax.MostReps; reps++)
                Assert.True(OneRepMax.Estimate(100, reps, formula)!.Value.Kg >= OneRepMax.Estimate(100, reps - 1, formula)!.Value.Kg, $"{formula} {reps}");
    }
}
