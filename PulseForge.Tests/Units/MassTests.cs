using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class MassTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData(1, "0.45359237")]
    [InlineData(45, "20.41165665")]
    [InlineData(225, "102.05828325")]
    public void A_pound_is_exact(decimal pounds, string kg) =>
        Assert.Equal(decimal.Parse(kg, CultureInfo.InvariantCulture), Mass.Of(pounds, MassUnit.Pound).Kg);

    [Fact]
    public void What_was_typed_in_pounds_comes_back_from_three_stored_decimals()
    {
        for (var pounds = 0m; pounds < 1000; pounds += 0.25m)
        {
            var stored = decimal.Round(Mass.Of(pounds, MassUnit.Pound).Kg, 3);
            Assert.Equal(pounds.ToString("0.##", CultureInfo.InvariantCulture) + " lb", new Mass(stored).In(MassUnit.Pound).ToString());
        }
    }

    [Fact]
    public void It_is_shown_as_its_reader_writes()
    {
        Assert.Equal("82,5 kg", new Mass(82.5m).ToString(null, German));
        Assert.Equal("2.5 kg more", string.Format(English, "{0} more", new Mass(2.5m)));
    }

    [Theory]
    [InlineData("82,5", 82.5)]
    [InlineData("82.5 kg", 82.5)]
    [InlineData("82.5KG", 82.5)]
    [InlineData("100 lb", 45.359237)]
    [InlineData("100lbs", 45.359237)]
    public void It_is_read_with_or_without_its_unit(string text, decimal kg) =>
        Assert.Equal(kg, Mass.Parse(text, MassUnit.Kilogram, English).Value?.Kg);

    [Fact]
    public void The_business_writes_pounds_without_saying_so() =>
        Assert.Equal(Mass.Of(135, MassUnit.Pound), Mass.Parse("135", MassUnit.Pound, English).Value);

    [Theory]
    [InlineData("abc", "This is not a number. Write it like 82.5.")]
    [InlineData("NaN", "This is not a number. Write it like 82.5.")]
    [InlineData("1e999", "This is not a number. Write it like 82.5.")]
    [InlineData("82 stone", "This unit isn't known here. Write the number alone, or with kg, lb.")]
    [InlineData("-5", "The number can't be negative.")]
    [InlineData("1001", "Enter a number from 0 to 1000.")]
    [InlineData("3000 lb", "Enter a number from 0 to 2204.")]
    public void What_cannot_be_taken_says_why(string text, string why) =>
        Assert.Equal(why, Mass.Parse(text, MassUnit.Kilogram, English).Error?.ToString(English));

    [Theory]
    [InlineData("180", 180)]
    [InlineData("180,5 cm", 180.5)]
    [InlineData("71 in", 180.34)]
    [InlineData("71\"", 180.34)]
    [InlineData("5'11\"", 180.34)]
    [InlineData("5'11", 180.34)]
    [InlineData("6'", 182.88)]
    public void A_height_is_read_in_centimetres_inches_or_feet(string text, decimal cm) =>
        Assert.Equal(cm, Length.Parse(text, LengthUnit.Centimetre, German, Length.Heights).Value?.Cm);

    [Theory]
    [InlineData("5'13")]
    [InlineData("9'11")]
    [InlineData("18000")]
    [InlineData("5'a")]
    public void An_impossible_height_is_refused(string text) =>
        Assert.NotNull(Length.Parse(text, LengthUnit.Centimetre, English, Length.Heights).Error);
}
