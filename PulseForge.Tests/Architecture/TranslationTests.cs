using PulseForge.Tests.Support;

namespace PulseForge.Tests.Architecture;

/// <summary>Nothing that a client reads is missing in Spanish. bin/texts puts an empty line for what is new, and this names it.</summary>
public class TranslationTests
{
    [Fact]
    public void Whatever_a_client_reads_has_a_spanish_text()
    {
        var faults = Translations.Areas.SelectMany(area => Translations.Faults(TextFiles.Read(area), TextFiles.Read(area, Translations.Language)).Select(fault => $"{area}Texts.{Translations.Language}.resx: {fault}")).ToList();
        Assert.True(faults.Count == 0, $"Run bin/texts, then write what is missing:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void Every_text_of_law_that_a_client_accepts_stands_in_spanish() =>
        Assert.All(Directory.GetFiles(Repository.PathOf("PulseForge.Web/Pages/Account/Legal"), "*.en.cshtml"), file => Assert.True(File.Exists(file.Replace(".en.", $".{Translations.Language}.", StringComparison.Ordinal)), file));

    [Fact]
    public void A_translation_belongs_to_an_area_that_is_kept_complete() =>
        Assert.Equal(Translations.Areas, Directory.GetFiles(Path.GetDirectoryName(TextFiles.PathOf("Portal"))!, $"*Texts.{Translations.Language}.resx")
            .Select(file => Path.GetFileName(file)[..^$"Texts.{Translations.Language}.resx".Length]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Save", "Save", "")]
    [InlineData("Save", "Save", " ")]
    [InlineData("{0} sets", "{0} sets", "series")]
    [InlineData("{0} sets", "{0} sets", "{1} series")]
    [InlineData("{0:N0} m", "{0:N0} m", "{0} m")]
    [InlineData("On {0:d MMM}", "On {0:d MMM}", "El {0}")]
    [InlineData("Save", "Gone", "Se fue")]
    public void What_is_missing_or_amiss_in_a_translation_is_named(string english, string key, string translated) =>
        Assert.Contains(Translations.Faults(Texts(english, english), Texts(key, translated)), fault => fault.Contains(key, StringComparison.Ordinal));

    [Theory]
    [InlineData("{0} of {1}", "De {1}, {0}")]
    [InlineData("On {0:d MMMM yyyy}", "El {0:d 'de' MMMM 'de' yyyy}")]
    [InlineData("{0} and {0}", "Dos veces {0}")]
    public void Another_order_and_other_words_in_a_date_are_a_languages_own_affair(string english, string translated) =>
        Assert.Equal([], Translations.Faults(Texts(english, english), Texts(english, translated)));

    private static Dictionary<string, string> Texts(string key, string text) => new() { [key] = text };
}
