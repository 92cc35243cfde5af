using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class DropSetTests
{
    [Theory]
    [InlineData(100, 80.0)]
    [InlineData(62.5, 50.0)]
    [InlineData(22.5, 20.0)]
    [InlineData(20, null)]
    [InlineData(0, null)]
    [InlineData(-10, null)]
    public void A_fifth_less_that_can_be_loaded(decimal kg, double? less) =>
        Assert.Equal((decimal?)less, DropSet.After(new Mass(kg), BarbellIncrements.Standard(MassUnit.Kilogram))?.Kg);

    [Fact]
    public void At_least_one_step_less() => Assert.Equal(2, DropSet.After(new Mass(4), StepIncrements.Dumbbells(MassUnit.Kilogram))?.Kg);
}
