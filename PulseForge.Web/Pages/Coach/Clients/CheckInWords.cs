using System.Globalization;
using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A schedule in words.</summary>
public static class CheckInWords
{
    public static string Days(IStringLocalizer t, CheckInSchedule schedule) => schedule.Weekdays.Length == 7
        ? t["Every day"]
        : string.Join(", ", schedule.Weekdays.Select(day => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7))));
}
