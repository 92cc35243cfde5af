using CsCheck;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class LoadIncrementsTests
{
    private static readonly BarbellIncrements Metric = BarbellIncrements.Standard(MassUnit.Kilogram);
    private static readonly BarbellIncrements Imperial = BarbellIncrements.Standard(MassUnit.Pound);

    [Theory]
    [InlineData(81, 80, 80)]
    [InlineData(81.25, 82.5, 80)]
    [InlineData(82.4, 82.5, 80)]
    [InlineData(82.5, 82.5, 82.5)]
    [InlineData(3, 20, 20)]
    [InlineData(0, 20, 20)]
    [InlineData(5000, 620, 620)]
    public void A_barbell_goes_in_steps_of_two_and_a_half(decimal kg, decimal nearest, decimal down)
    {
        Assert.Equal(nearest, Metric.NearestKg(kg));
        Assert.Equal(down, Metric.DownKg(kg));
    }

    [Theory]
    [InlineData(187, 185)]
    [InlineData(187.5, 190)]
    [InlineData(45, 45)]
    public void A_bar_in_pounds_goes_in_steps_of_five(decimal pounds, decimal nearest) =>
        Assert.Equal(nearest, Imperial.Nearest(Mass.Of(pounds, MassUnit.Pound)).Amount);

    [Fact]
    public void Pounds_stored_as_kilograms_lose_no_plate() => Assert.Equal(225, Imperial.Down(new Mass(102.058m)).Amount);

    [Fact]
    public void The_steps_are_known()
    {
        Assert.Equal(new Mass(2.5m), Metric.Step);
        Assert.Equal(5, Imperial.Step.Amount);
        Assert.Equal(new Mass(2), StepIncrements.Dumbbells(MassUnit.Kilogram).Step);
    }

    [Fact]
    public void Plates_per_side_of_a_hundred_and_two_and_a_half() =>
        Assert.Equal([new(25, 1), new(15, 1), new(1.25m, 1)], Metric.PerSide(new Mass(102.5m)));

    [Fact]
    public void An_empty_bar_carries_nothing() => Assert.Empty(Metric.PerSide(new Mass(20)));

    [Fact]
    public void Few_plates_make_what_they_make()
    {
        var garage = new BarbellIncrements(15, [new(15, 1), new(10, 2), new(5, 1)], MassUnit.Kilogram);
        Assert.Equal([new(15, 1), new(10, 2)], garage.PerSide(new Mass(85)));
        Assert.Equal(95, garage.NearestKg(300));
        Assert.Equal(10, garage.Step.Kg);
    }

    [Fact]
    public void Where_filling_from_the_heaviest_fails_the_fewest_are_still_found()
    {
        var odd = new BarbellIncrements(20, [new(9, 1), new(6, 2), new(1, 3)], MassUnit.Kilogram);
        Assert.Equal([new(6, 2)], odd.PerSide(new Mass(44)));
    }

    [Fact]
    public void What_is_laid_on_is_what_the_load_says() => Gen.Decimal[0, 700].Sample(kg =>
    {
        var load = Metric.Nearest(new Mass(kg));
        Assert.Equal(load.Kg, 20 + 2 * Metric.PerSide(load).Sum(plate => plate.Weight * plate.Count));
        Assert.Equal(load, Metric.Nearest(load));
        Assert.True(Metric.DownKg(kg) <= Math.Max(20, decimal.Round(kg, 2)));
    });

    [Theory]
    [InlineData(21, 22)]
    [InlineData(0, 2)]
    [InlineData(75, 60)]
    public void Dumbbells_come_by_twos(decimal kg, decimal nearest) => Assert.Equal(nearest, StepIncrements.Dumbbells(MassUnit.Kilogram).NearestKg(kg));

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(-1, 1, 10)]
    [InlineData(0, 3, 10)]
    public void Steps_that_lead_nowhere_are_refused(decimal first, decimal step, decimal last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepIncrements(first, step, last, MassUnit.Kilogram));
}
