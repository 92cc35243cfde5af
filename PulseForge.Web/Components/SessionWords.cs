using Microsoft.Extensions.Localization;
using PulseForge.Core.Training;

namespace PulseForge.Web.Components;

/// <summary>What a pip says.</summary>
public static class SessionWords
{
    public static LocalizedString Say(this IStringLocalizer t, SessionState state) => state switch
    {
        SessionState.Planned => t["Planned"],
        SessionState.Part => t["Done in part"],
        SessionState.Done => t["Done"],
        SessionState.Missed => t["Missed"],
        SessionState.Skipped => t["Skipped"],
    };
}
