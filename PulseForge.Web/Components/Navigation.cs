using Microsoft.Extensions.Localization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components;

/// <summary>One entry of a rail or tab bar. An entry whose page does not exist is not shown.</summary>
public sealed record NavItem(string Page, string Icon, string Text)
{
    /// <summary>/Coach/Clients of /Coach/Clients/Index: every page below it makes the entry current.</summary>
    public string Folder => Page[..Page.LastIndexOf('/')];

    public string Key => Folder[(Folder.LastIndexOf('/') + 1)..];

    public bool Holds(string? viewEnginePath) => viewEnginePath is not null && viewEnginePath.StartsWith(Folder + "/", StringComparison.Ordinal);
}

/// <summary>Every area's main entries, in the order they stand on screen.</summary>
public sealed class Navigation(IStringLocalizer<SharedTexts> t)
{
    public NavItem[] Coach =>
    [
        new("/Coach/Today/Index", "gauge", t["Today"]),
        new("/Coach/Clients/Index", "users", t["Clients"]),
        new("/Coach/Programs/Index", "table-2", t["Programs"]),
        new("/Coach/Exercises/Index", "dumbbell", t["Exercises"]),
        new("/Coach/CheckIns/Index", "clipboard-check", t["Check-ins"]),
        new("/Coach/Messages/Index", "message-square", t["Messages"]),
        new("/Coach/Automations/Index", "workflow", t["Automations"]),
        new("/Coach/Analytics/Index", "chart-line", t["Analytics"]),
        new("/Coach/Calendar/Index", "calendar-days", t["Calendar"]),
    ];

    public NavItem CoachSettings => new("/Coach/Settings/Index", "settings", t["Settings"]);

    public NavItem[] Portal =>
    [
        new("/Portal/Today/Index", "circle-play", t["Today"]),
        new("/Portal/Plan/Index", "calendar-days", t["Plan"]),
        new("/Portal/Progress/Index", "chart-line", t["Progress"]),
        new("/Portal/CheckIns/Index", "clipboard-check", t["Check-in"]),
        new("/Portal/Messages/Index", "message-square", t["Coach"]),
    ];

    public NavItem[] Console =>
    [
        new("/Console/Tenants/Index", "building-2", t["Tenants"]),
        new("/Console/Users/Index", "users", t["Users"]),
        new("/Console/Audit/Index", "scroll-text", t["Audit"]),
        new("/Console/Jobs/Index", "list-checks", t["Jobs"]),
        new("/Console/Billing/Index", "receipt", t["Billing"]),
        new("/Console/Flags/Index", "flag", t["Feature flags"]),
        new("/Console/Exercises/Index", "dumbbell", t["Exercise catalogue"]),
        new("/Console/Settings/Index", "settings", t["Settings"]),
    ];
}
