using System.Globalization;
using PulseForge.Core;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Units;

public sealed class NumberTextTests
{
    private static readonly NumberRange Wide = new(-100_000_000, 100_000_000, 6);

    [Theory]
    [InlineData("82,5", 82.5)]
    [InlineData("82.5", 82.5)]
    [InlineData(" 82,50 ", 82.5)]
    [InlineData("82.", 82)]
    [InlineData(",5", 0.5)]
    [InlineData("007", 7)]
    [InlineData("0,125", 0.125)]
    [InlineData("0.125", 0.125)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00A0234", 1234)]
    [InlineData("1\u202F234\u202F567,25", 1234567.25)]
    [InlineData("1'234.5", 1234.5)]
    [InlineData("+3", 3)]
    [InlineData("-3", -3)]
    [InlineData("−2,5", -2.5)]
    public void Means_the_same_to_every_reader(string text, decimal value)
    {
        foreach (var culture in (string[])["en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "de-CH", ""])
            Assert.Equal(value, NumberText.Parse(text, CultureInfo.GetCultureInfo(culture), Wide).Value);
    }

    [Theory]
    [InlineData("1,234", "de-DE", 1.234)]
    [InlineData("1.234", "en-US", 1.234)]
    [InlineData("12,345", "es-ES", 12.345)]
    public void The_readers_own_decimal_separator_is_no_riddle(string text, string culture, decimal value) =>
        Assert.Equal(value, NumberText.Parse(text, CultureInfo.GetCultureInfo(culture), Wide).Value);

    [Theory]
    [InlineData("1,234", "en-US", "1234", "1.234")]
    [InlineData("1.234", "de-DE", "1234", "1,234")]
    [InlineData("100.000", "es-ES", "100000", "100,000")]
    public void What_may_be_thousands_is_asked_about(string text, string culture, string one, string other) =>
        Assert.Equal(new Sentence(NumberTexts.Ambiguous, one, other), NumberText.Parse(text, CultureInfo.GetCultureInfo(culture), Wide).Error);

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("82,5,")]
    [InlineData("1.2.3")]
    [InlineData("12,34.5")]
    [InlineData("1,234.567.8")]
    [InlineData("1 23")]
    [InlineData("--5")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("5 5")]
    [InlineData("٨٢")]
    [InlineData("8\02")]
    [InlineData("99999999999999999999999999999999999999")]
    public void No_number_is_no_number(string text) =>
        Assert.Equal(new Sentence(NumberTexts.NotANumber, "82.5"), NumberText.Parse(text, CultureInfo.InvariantCulture, Wide).Error);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Nothing_typed_is_missing(string? text) =>
        Assert.Equal(new Sentence(NumberTexts.Missing), NumberText.Parse(text, CultureInfo.InvariantCulture, Wide).Error);

    [Theory]
    [InlineData("-0.5", NumberTexts.Negative)]
    [InlineData("1000.5", NumberTexts.OutOfRange)]
    [InlineData("9999999999999999999999", NumberTexts.OutOfRange)]
    [InlineData("82.1234", NumberTexts.TooPrecise)]
    public void A_number_outside_of_the_field_says_why(string text, string key) =>
        Assert.Equal(key, NumberText.Parse(text, CultureInfo.InvariantCulture, Mass.Loads).Error?.Key);

    [Fact]
    public void Repetitions_are_whole() =>
        Assert.Equal(NumberTexts.NotWhole, NumberText.Parse("8.5", CultureInfo.InvariantCulture, new NumberRange(0, 100, 0)).Error?.Key);

    [Fact]
    public void The_answer_shows_a_number_as_the_reader_writes_it() =>
        Assert.Equal("This is not a number. Write it like 82,5.", NumberText.Parse("?", CultureInfo.GetCultureInfo("de-DE"), Wide).Error?.ToString(CultureInfo.InvariantCulture));
}
