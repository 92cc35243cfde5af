using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components;

/// <summary>What a browser tells of its person: how they read dates, where their mornings are, what they lift in. A first answer that they may change.</summary>
public sealed record Habits(string Locale, string TimeZone, UnitSystem Units)
{
    /// <param name="zone">What a script read from the browser, or null without script.</param>
    public static Habits Of(HttpRequest request, string? zone = null)
    {
        var locale = Locales.Specific(request.PreferredLocale());
        var country = locale[^2..];
        var known = TimeZones.Find(zone) is not null ? zone! : TimeZones.OfCountry(country) ?? "Etc/UTC";
        return new Habits(locale, known, country is "US" ? UnitSystem.Pounds : UnitSystem.Kilograms);
    }
}
