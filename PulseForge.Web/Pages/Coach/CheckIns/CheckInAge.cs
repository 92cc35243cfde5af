using Microsoft.Extensions.Localization;
using NodaTime;

namespace PulseForge.Web.Pages.Coach.CheckIns;

/// <summary>How long ago, as shortly as a list can say it.</summary>
public static class CheckInAge
{
    public static string Say(IStringLocalizer t, Duration age) => age.TotalHours switch
    {
        < 1 => t["{0} min", Math.Max(1, (int)age.TotalMinutes)],
        < 24 => t["{0} h", (int)age.TotalHours],
        _ => t["{0} d", (int)age.TotalDays],
    };
}
