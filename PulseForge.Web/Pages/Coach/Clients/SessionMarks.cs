using Microsoft.Extensions.Localization;
using PulseForge.Core.Training;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The state of a session as a mark and as a word.</summary>
public static class SessionMarks
{
    public static Pip PipOf(SessionState state) => state switch
    {
        SessionState.Planned => Pip.Planned,
        SessionState.Part => Pip.Partial,
        SessionState.Done => Pip.Done,
        SessionState.Missed => Pip.Missed,
        SessionState.Skipped => Pip.Rest,
    };

    public static string Say(IStringLocalizer t, SessionState state) => state switch
    {
        SessionState.Planned => t["Planned"],
        SessionState.Part => t["done in part"],
        SessionState.Done => t["Done"],
        SessionState.Missed => t["Missed"],
        SessionState.Skipped => t["Skipped"],
    };
}
