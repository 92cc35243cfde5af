using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Console;

/// <summary>How the console says times (always UTC, as its heads say), spans and states.</summary>
public static class ConsoleWords
{
    public static LocalizedString Time(this IStringLocalizer t, Instant at) => t["{0:d MMM yyyy, HH:mm}", at.ToDateTimeUtc()];

    /// <summary>To the second, where the order of things matters.</summary>
    public static LocalizedString Moment(this IStringLocalizer t, Instant at) => t["{0:d MMM yyyy, HH:mm:ss}", at.ToDateTimeUtc()];

    public static LocalizedString Span(this IStringLocalizer t, double seconds) => seconds switch
    {
        < 1 => t["none"],
        < 120 => t["{0:N0} s", seconds],
        < 7200 => t["{0:N0} min", seconds / 60],
        < 172_800 => t["{0:N0} h", seconds / 3600],
        _ => t["{0:N0} days", seconds / 86_400],
    };

    public static LocalizedString Say(this IStringLocalizer t, TenantStatus status) => status switch
    {
        TenantStatus.Trial => t["Trial"],
        TenantStatus.Active => t["Active"],
        TenantStatus.PastDue => t["Past due"],
        TenantStatus.Suspended => t["Suspended"],
        TenantStatus.Closing => t["Closing"],
    };

    public static LocalizedString Say(this IStringLocalizer t, Role role) => role switch
    {
        Role.Owner => t["Owner"],
        Role.Coach => t["Coach"],
        Role.Client => t["Client"],
        Role.Admin => t["Platform admin"],
    };

    public static LocalizedString Queue(this IStringLocalizer t, string queue) => queue == "mail" ? t["E-mail outbox"] : t["Planned work"];
}
