using PulseForge.Core.Clients;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class StrengthPointsTests
{
    /// <summary>The two examples of the IPF's own sheet (IPF_GL_Coefficients-2020).</summary>
    [Theory]
    [InlineData(Sex.Male, LiftingEvent.EquippedTotal, 92.04, 1035, 112.85)]
    [InlineData(Sex.Female, LiftingEvent.ClassicBench, 70.50, 122.5, 96.78)]
    public void Good_lift_points_as_published(Sex sex, LiftingEvent lifted, decimal body, decimal kg, double points) =>
        Assert.Equal(points, StrengthPoints.GoodLift(sex, lifted, body, kg)!.Value, 2);

    /// <summary>Worked out apart from this code with the published coefficients.</summary>
    [Theory]
    [InlineData(Sex.Male, 100, 1000, 615.52)]
    [InlineData(Sex.Male, 93, 800, 509.00)]
    [InlineData(Sex.Female, 60, 500, 554.27)]
    public void Dots(Sex sex, decimal body, decimal total, double points) => Assert.Equal(points, StrengthPoints.Dots(sex, body, total)!.Value, 2);

    /// <summary>The published table of coefficients, to its four decimals.</summary>
    [Theory]
    [InlineData(Sex.Male, 40, 1.3895)]
    [InlineData(Sex.Male, 50, 1.1510)]
    [InlineData(Sex.Male, 80, 0.8191)]
    [InlineData(Sex.Male, 100, 0.7294)]
    [InlineData(Sex.Male, 140, 0.6546)]
    [InlineData(Sex.Male, 200.95, 0.6122)]
    [InlineData(Sex.Female, 40, 1.8486)]
    [InlineData(Sex.Female, 60, 1.3190)]
    [InlineData(Sex.Female, 80, 1.1318)]
    [InlineData(Sex.Female, 100, 1.0525)]
    [InlineData(Sex.Female, 150.95, 0.9627)]
    public void Wilks_two(Sex sex, decimal body, double coefficient) => Assert.Equal(coefficient, StrengthPoints.WilksTwo(sex, body, 1)!.Value, 4);

    [Fact]
    public void Outside_of_the_range_the_nearest_end_counts()
    {
        Assert.Equal(StrengthPoints.Dots(Sex.Male, 40, 300), StrengthPoints.Dots(Sex.Male, 30, 300));
        Assert.Equal(StrengthPoints.Dots(Sex.Female, 150, 300), StrengthPoints.Dots(Sex.Female, 180, 300));
        Assert.Equal(StrengthPoints.WilksTwo(Sex.Male, 200.95m, 300), StrengthPoints.WilksTwo(Sex.Male, 230, 300));
    }

    [Fact]
    public void No_result_has_no_points()
    {
        Assert.Null(StrengthPoints.Dots(Sex.Male, 80, 0));
        Assert.Null(StrengthPoints.WilksTwo(Sex.Male, 0, 300));
        Assert.Null(StrengthPoints.GoodLift(Sex.Male, LiftingEvent.ClassicTotal, 30, 300));
    }
}
