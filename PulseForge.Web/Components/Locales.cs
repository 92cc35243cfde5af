using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PulseForge.Web.Components;

/// <summary>The locales that one chooses from, each in its own words. What texts are translated into is another matter (see ReaderCulture).</summary>
public static class Locales
{
    public const string Default = "en-US";

    private static readonly string[] Names =
    [
        "en-US", "en-GB", "en-IE", "en-AU", "en-NZ", "en-CA", "en-ZA", "en-IN", "es-ES", "es-MX", "es-AR", "es-CO", "es-CL", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-BE", "fr-CA", "fr-CH",
        "it-IT", "pt-PT", "pt-BR", "nl-NL", "nl-BE", "sv-SE", "da-DK", "nb-NO", "fi-FI", "pl-PL", "cs-CZ", "sk-SK", "hu-HU", "ro-RO", "el-GR", "tr-TR", "uk-UA", "ja-JP", "ko-KR", "zh-CN",
    ];

    private static readonly Dictionary<string, string> Offered = Names.ToDictionary(name => name, name => CultureInfo.GetCultureInfo(name).NativeName);

    /// <summary>The region's own locale for what a browser says, such as de-DE for de; the default for what no system knows.</summary>
    public static string Specific(string? said)
    {
        if (string.IsNullOrEmpty(said) || said.Length > 16) return Default;
        try
        {
            // Esperanto is at home nowhere: its specific culture is the nameless one.
            return CultureInfo.CreateSpecificCulture(CultureInfo.GetCultureInfo(said, predefinedOnly: true).Name).Name is { Length: > 0 } name ? name : Default;
        }
        catch (CultureNotFoundException)
        {
            return Default;
        }
    }

    /// <summary>The same region in this language where it is spoken there, else the language as it is at home: es-US of en-US, es-ES of de-DE or of a mere en.</summary>
    public static string In(string language, string? locale)
    {
        var own = Specific(locale);
        if (own.StartsWith($"{language}-", StringComparison.Ordinal)) return own;
        var there = $"{language}-{own[^2..]}";
        return locale?.Contains('-') == true && IsKnown(there) ? there : Specific(language);
    }

    public static bool IsKnown(string? locale) => locale is not null && Specific(locale) == locale;

    /// <param name="own">What the person has already, offered or not.</param>
    public static IEnumerable<SelectListItem> Items(string? own)
    {
        own = IsKnown(own) ? own! : Default;
        var all = Offered.ContainsKey(own) ? Offered : Offered.Append(new(own, CultureInfo.GetCultureInfo(own).NativeName));
        return all.OrderBy(pair => pair.Value, StringComparer.CurrentCultureIgnoreCase).Select(pair => new SelectListItem(pair.Value, pair.Key));
    }
}
