using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PulseForge.Web.Components;

/// <summary>
/// The languages that clients read, each in its own words, and what a browser remembers of a choice: whoever has no account yet, or opened a link, is asked there.
/// A signed-in person's own locale comes first (see Localization).
/// </summary>
public static class Languages
{
    public static readonly IReadOnlyDictionary<string, string> Offered = new Dictionary<string, string> { ["en"] = "English", ["es"] = "Español" };

    private const string Cookie = "__Host-language";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    public static bool IsOffered(string? language) => language is not null && Offered.ContainsKey(language);

    public static IEnumerable<SelectListItem> Items => Offered.Select(pair => new SelectListItem(pair.Value, pair.Key));

    public static string Of(string locale) => CultureInfo.GetCultureInfo(Locales.Specific(locale)).TwoLetterISOLanguageName is var own && IsOffered(own) ? own : "en";

    /// <summary>What was chosen in this browser.</summary>
    public static string? Chosen(HttpRequest request) => request.Cookies[Cookie] is { } language && IsOffered(language) ? language : null;

    public static void Choose(HttpContext http, string language) =>
        http.Response.Cookies.Append(Cookie, language, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = Lasts });
}
