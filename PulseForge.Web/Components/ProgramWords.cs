using Microsoft.Extensions.Localization;

namespace PulseForge.Web.Components;

/// <summary>How long programs are, in words.</summary>
public static class ProgramWords
{
    public static string Weeks(this IStringLocalizer t, int weeks) => weeks == 1 ? t["1 week"] : t["{0} weeks", weeks];

    public static string WeeksAndDays(this IStringLocalizer t, int weeks, int days) => days == 1 ? t["{0}, 1 day", t.Weeks(weeks)] : t["{0}, {1} days", t.Weeks(weeks), days];
}
