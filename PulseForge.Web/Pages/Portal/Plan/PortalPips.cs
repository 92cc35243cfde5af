using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Portal.Plan;

/// <summary>The look of a session's state in the portal.</summary>
public static class PortalPips
{
    public static string Of(SessionState state) => state switch
    {
        SessionState.Done => "is-done",
        SessionState.Part => "is-part",
        SessionState.Missed => "is-missed",
        SessionState.Skipped => "is-pause",
        SessionState.Planned => "is-plan",
    };
}
