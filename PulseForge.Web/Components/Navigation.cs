using Microsoft.Extensions.Localization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components;

/// <summary>One entry of a rail or tab bar. An entry whose page does not exist is not shown.</summary>
/// <param name="OnPhone">Stands in the phone's bar itself; the others are behind its "More".</param>
public sealed record NavItem(string Page, string Icon, string Text, bool OnPhone = false)
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
        new("/Coach/Today/Index", "gauge", t["Today"], OnPhone: true),
        new("/Coach/Clients/Index", "users", t["Clients"], OnPhone: true),
        new("/Coach/Programs/Index", "table-2", t["Programs"], OnPhone: true),
        new("/Coach/Exercises/Index", "dumbbell", t["Exercises"]),
        new("/Coach/CheckIns/Index", "clipboard-check", t["Check-ins"], OnPhone: true),
        new("/Coach/Messages/Index", "message-square", t["Messages"]),
        new("/Coach/Automations/Index", "workflow", t["Automations"]),
        new("/Coach/Analytics/Index", "chart-line", t["Analytics"]),
        new("/Coach/Calendar/Index", "calendar-days", t["Calendar"]),
    ];

    public NavItem CoachSettings => new("/Coach/Settings/Index", "settings", t["Settings"]);

    public NavItem[] Portal =>
    [
        new("/Portal/Today/Index", "circle-play", t["Today"], OnPhone: true),
        new("/Portal/Plan/Index", "calendar-days", t["Plan"], OnPhone: true),
        new("/Portal/Progress/Index", "chart-line", t["Progress"], OnPhone: true),
        new("/Portal/CheckIns/Index", "clipboard-check", t["Check-in"], OnPhone: true),
        new("/Portal/Messages/Index", "message-square", t["Coach"], OnPhone: true),
    ];

    public NavItem[] Console =>
    [
        new("/Console/Tenants/Index", "building-2", t["Tenants"], OnPhone: true),
        new("/Console/Users/Index", "users", t["Users"], OnPhone: true),
        new("/Console/Audit/Index", "scroll-text", t["Audit"], OnPhone: true),
        new("/Console/Jobs/Index", "list-checks", t["Jobs"], OnPhone: true),
        new("/Console/Billing/Index", "receipt", t["Billing"]),
        new("/Console/Flags/Index", "flag", t["Feature flags"]),
        new("/Console/Exercises/Index", "dumbbell", t["Exercise catalogue"]),
        new("/Console/Settings/Index", "settings", t["Settings"]),
    ];
}
