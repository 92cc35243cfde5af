using PulseForge.Core.Clients;
using PulseForge.Core.Progress;

namespace PulseForge.Tests.Progress;

public sealed class BodyFatTests
{
    [Theory]
    [InlineData(80, 180, 24.69)]
    [InlineData(60, 165, 22.04)]
    public void Body_mass_index(decimal kg, decimal cm, decimal index) => Assert.Equal(index, decimal.Round(BodyMassIndex.Of(kg, cm), 2));

    [Theory]
    [InlineData(0, 180)]
    [InlineData(80, 0)]
    public void Without_a_body_there_is_no_index(decimal kg, decimal cm) => Assert.Throws<ArgumentOutOfRangeException>(() => BodyMassIndex.Of(kg, cm));

    [Theory]
    [InlineData(Sex.Male, 180, 85, 38, null, 16.11)]
    [InlineData(Sex.Female, 165, 75, 33, 100, 29.43)]
    public void By_girths(Sex sex, int height, int waist, int neck, int? hip, double percent) =>
        Assert.Equal(percent, new NavyBodyFat(sex, height, waist, neck, hip).Percent(), 2);

    [Theory]
    [InlineData(Sex.Male, 180, 38, 38, null, BodyFatTexts.NeckTooWide)]
    [InlineData(Sex.Male, 180, 30, 38, null, BodyFatTexts.NeckTooWide)]
    [InlineData(Sex.Female, 165, 75, 33, null, BodyFatTexts.HipMissing)]
    [InlineData(Sex.Female, 165, 10, 33, 20, BodyFatTexts.NeckTooWideWithHip)]
    [InlineData(Sex.Male, 0, 85, 38, null, BodyFatTexts.NotPositive)]
    public void Girths_that_cannot_be_say_why(Sex sex, int height, int waist, int neck, int? hip, string why)
    {
        var measured = new NavyBodyFat(sex, height, waist, neck, hip);
        Assert.Equal(why, measured.Problem()?.Key);
        Assert.Throws<InvalidOperationException>(() => measured.Percent());
    }

    /// <summary>Density by the published equation, then Siri.</summary>
    [Theory]
    [InlineData(Sex.Male, 25, 100, 14.01)]
    [InlineData(Sex.Male, 55, 150, 24.47)]
    [InlineData(Sex.Female, 25, 100, 20.34)]
    [InlineData(Sex.Female, 40, 100, 21.21)]
    public void By_seven_skinfolds(Sex sex, int age, int sum, double percent) => Assert.Equal(percent, new SkinfoldBodyFat(sex, age, sum).Percent(), 2);

    [Theory]
    [InlineData(Sex.Male, 17, 100, BodyFatTexts.Age)]
    [InlineData(Sex.Female, 56, 100, BodyFatTexts.Age)]
    [InlineData(Sex.Male, 56, 5, BodyFatTexts.Folds)]
    [InlineData(Sex.Male, 56, 400, BodyFatTexts.Folds)]
    public void Folds_outside_of_the_studied_range_say_why(Sex sex, int age, int sum, string why) =>
        Assert.Equal(why, new SkinfoldBodyFat(sex, age, sum).Problem()?.Key);
}
