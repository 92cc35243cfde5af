using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Pages.Shared;

public class ComponentTests
{
    [Theory]
    [InlineData("Sofia Marchetti", "SM")]
    [InlineData("  Cher ", "C")]
    [InlineData("Juan Carlos de la Vega", "JV")]
    [InlineData("عبد الرحمن", "عا")]
    [InlineData("🥊 Łukasz", "🥊Ł")]
    [InlineData("", "?")]
    public void Initials_are_whole_letters(string name, string expected) => Assert.Equal(expected, Initials.Of(name));

    [Theory] // page, total → first, last, pages
    [InlineData(null, 0, 0, 0, 1)]
    [InlineData(1, 50, 1, 50, 1)]
    [InlineData(2, 51, 51, 51, 2)]
    [InlineData(99, 51, 51, 51, 2)]
    [InlineData(-3, 51, 1, 50, 2)]
    public void A_page_of_a_list_is_never_beyond_it(int? number, int total, int first, int last, int pages)
    {
        var paging = new Paging(number, total);

        Assert.Equal((first, last, pages), (paging.First, paging.Last, paging.Pages));
    }

    [Theory]
    [InlineData(null, "en", "en")]
    [InlineData("de-DE", "en", "en-DE")]
    [InlineData("de", "en", "en-DE")]
    [InlineData("en-GB", "en", "en-GB")]
    [InlineData("es", "es", "es-ES")]
    [InlineData("es-MX", "es", "es-MX")]
    [InlineData("es-419", "es", "es-419")]
    [InlineData("zz-ZZ", "en", "en")]
    [InlineData("'; DROP", "en", "en")]
    public void A_reader_gets_a_language_that_exists_and_the_figures_of_home(string? locale, string language, string format)
    {
        var reader = ReaderCulture.For(locale);

        Assert.Equal((language, format), (reader.Language.Name, reader.Format.Name));
    }

    [Theory]
    [InlineData("es", "en-US", "es-US")]
    [InlineData("es", "es-MX", "es-MX")]
    [InlineData("es", "de-DE", "es-ES")]
    [InlineData("es", "en", "es-ES")]
    [InlineData("es", null, "es-ES")]
    [InlineData("en", "es-US", "en-US")]
    [InlineData("en", "en-GB", "en-GB")]
    [InlineData("es", "'; DROP", "es-ES")]
    public void Another_language_keeps_the_region_where_it_is_spoken_there(string language, string? locale, string expected) => Assert.Equal(expected, Locales.In(language, locale));

    [Theory] // 12 November and 1234.5 as people there write them
    [InlineData("en-US", "1,234.5")]
    [InlineData("de-DE", "1.234,5")]
    [InlineData("en-GB", "1,234.5")]
    [InlineData("es-MX", "1,234.5")]
    [InlineData("es-AR", "1.234,5")]
    public void Numbers_are_written_as_at_home(string locale, string expected) =>
        Assert.Equal(expected, 1234.5m.ToString("N1", ReaderCulture.For(locale).Format));
}
