using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class WarmUpTests
{
    [Theory]
    [InlineData(100, "20x10 40x5 60x3 80x2")]
    [InlineData(62.5, "20x10 37.5x3 50x2")]
    [InlineData(40, "20x10 30x2")]
    [InlineData(30, "20x10")]
    [InlineData(20, "")]
    public void Up_a_barbell(decimal kg, string sets) =>
        Assert.Equal(sets, Text(WarmUp.To(new Mass(kg), BarbellIncrements.Standard(MassUnit.Kilogram))));

    [Theory]
    [InlineData(30, "12x5 18x3 24x2")]
    [InlineData(6, "2x5 4x2")]
    [InlineData(2, "")]
    public void Nobody_lifts_an_empty_dumbbell(decimal kg, string sets) => Assert.Equal(sets, Text(WarmUp.To(new Mass(kg), StepIncrements.Dumbbells(MassUnit.Kilogram))));

    [Fact]
    public void Up_a_bar_in_pounds() =>
        Assert.Equal("45x10 90x5 135x3 180x2", Text(WarmUp.To(Mass.Of(225, MassUnit.Pound), BarbellIncrements.Standard(MassUnit.Pound))));

    [Fact]
    public void A_step_keeps_its_number_when_the_work_becomes_lighter_and_others_are_left_out()
    {
        Assert.Equal([-4, -3, -2, -1], WarmUp.To(new Mass(100), BarbellIncrements.Standard(MassUnit.Kilogram)).Select(s => s.Step));
        Assert.Equal([-4, -1], WarmUp.To(new Mass(40), BarbellIncrements.Standard(MassUnit.Kilogram)).Select(s => s.Step));
    }

    [Fact]
    public void Nothing_leads_up_to_nothing() => Assert.Empty(WarmUp.To(new Mass(0), StepIncrements.Added(MassUnit.Kilogram)));

    private static string Text(IEnumerable<WarmUpSet> sets) =>
        string.Join(" ", sets.Select(set => FormattableString.Invariant($"{set.Load.Amount:0.##}x{set.Reps}")));
}
