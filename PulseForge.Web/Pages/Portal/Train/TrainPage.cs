using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Pages.Portal.Progress;

namespace PulseForge.Web.Pages.Portal.Train;

/// <summary>A page of what a client trains without a plan, on a day that they choose.</summary>
public abstract class TrainPage(PulseForgeDb db, IClock clock) : OwnPage(db, clock)
{
    public const string Start = "/portal/train";

    /// <summary>The day that it is for; today when none was chosen.</summary>
    public LocalDate On { get; private set; }

    public bool IsToday => On == Today;

    public string Iso => Write(On);

    public string First => Write(Today.PlusDays(-FreeSessions.DaysBack));

    public string Last => Write(Today);

    public static string Write(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Finds the client and the day. Null when there is no client; false when the day can't be written down any more, or yet.</summary>
    protected async Task<bool?> FindAsync(string? on, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return null;
        var isRead = LocalDatePattern.Iso.Parse(on ?? "").TryGetValue(default, out var day);
        On = isRead && FreeSessions.Takes(day, Today) ? day : Today;
        return string.IsNullOrEmpty(on) || On == day;
    }
}
