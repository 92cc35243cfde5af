using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class WarmUpTests
{
    [Theory]
    [InlineData(100, "20x5 40x5 60x3 80x2")]
    [InlineData(62.5, "20x5 25x5 37.5x3 50x2")]
    [InlineData(30, "20x5 22.5x2")]
    [InlineData(20, "")]
    public void Up_a_barbell(decimal kg, string sets) =>
        Assert.Equal(sets, Text(WarmUp.To(new Mass(kg), BarbellIncrements.Standard(MassUnit.Kilogram))));

    [Fact]
    public void Up_a_bar_in_pounds() =>
        Assert.Equal("45x5 90x5 135x3 180x2", Text(WarmUp.To(Mass.Of(225, MassUnit.Pound), BarbellIncrements.Standard(MassUnit.Pound))));

    [Fact]
    public void Nothing_leads_up_to_nothing() => Assert.Empty(WarmUp.To(new Mass(0), StepIncrements.Added(MassUnit.Kilogram)));

    private static string Text(IEnumerable<WarmUpSet> sets) =>
        string.Join(" ", sets.Select(set => FormattableString.Invariant($"{set.Load.Amount:0.##}x{set.Reps}")));
}
