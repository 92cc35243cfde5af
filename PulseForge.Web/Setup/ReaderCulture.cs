using System.Globalization;

namespace PulseForge.Web.Setup;

/// <summary>
/// A person's locale as two cultures: the language that texts exist in, and that language with the person's region for dates and numbers.
/// Somebody from Germany reads English sentences, so they get en-DE: 23/11/2026 and 1.234,5, but never "Dienstag" inside an English line.
/// </summary>
public sealed record ReaderCulture(CultureInfo Language, CultureInfo Format)
{
    /// <summary>The languages that Texts/*.resx are complete in.</summary>
    public static readonly string[] Languages = ["en", "es"];

    private static readonly HashSet<string> Known =
        [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0)];

    public static ReaderCulture Default { get; } = new(CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("en"));

    /// <summary>A locale such as es-MX, de or en-GB; anything unknown reads English.</summary>
    public static ReaderCulture For(string? locale) => For(locale, Languages);

    /// <summary>For pages that exist in English alone: the figures of home all the same.</summary>
    public static ReaderCulture InEnglish(string? locale) => For(locale, ["en"]);

    private static ReaderCulture For(string? locale, string[] languages)
    {
        if (locale is null || !Known.Contains(locale)) return Default;
        var wished = CultureInfo.CreateSpecificCulture(locale);
        var language = languages.Contains(wished.TwoLetterISOLanguageName) ? wished.TwoLetterISOLanguageName : "en";
        var format = $"{language}-{RegionOf(wished)}";
        return new(CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(Known.Contains(format) ? format : language));
    }

    /// <summary>Empty where a language is at home nowhere, as Esperanto is: the framework knows no other way to say so than to throw.</summary>
    private static string RegionOf(CultureInfo culture)
    {
        try { return new RegionInfo(culture.Name).TwoLetterISORegionName; }
        catch (ArgumentException) { return ""; }
    }

    /// <summary>Runs what is rendered outside a request, such as a mail, in this culture.</summary>
    public T Read<T>(Func<T> render)
    {
        var (format, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Format, Language);
        try { return render(); }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, language); }
    }
}
