using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Web.Components;

/// <summary>What a client's training asked of them, and how much of what was planned was done.</summary>
/// <param name="Address">Of the client's progress; this page hangs below it.</param>
public sealed record LoadView(string Address, MassUnit Unit, ProgressRange Range, TrainingLoad Load, ComplianceParts Compliance)
{
    public string Own => $"{Address}/training";

    public static async Task<LoadView> OfAsync(PulseForgeDb db, Client client, string address, string? range, Instant now, CancellationToken cancel)
    {
        var (chosen, today) = (ProgressRange.Of(range), LocalDay.Today(now, TimeZones.Get(client.TimeZone)));
        return new LoadView(address, client.Units.Mass(), chosen, await TrainingLoad.OfAsync(db, client.Id, chosen.From(today), today, cancel), await ComplianceParts.OfAsync(db, client, now, cancel));
    }

    public string Volume(decimal kg) => new Mass(kg, Unit).ToString("#,0", CultureInfo.CurrentCulture);

    public string Name(LoadStretch stretch) => stretch.From.ToString(Load.AreMonths ? "MMM yy" : "d MMM", CultureInfo.CurrentCulture);

    public WeekChart LoadChart(IStringLocalizer t) => Chart("load", Load.AreMonths ? t["Session RPE × minutes by month."] : t["Session RPE × minutes by week."], s => s.Load, s => t["{0}: {1:#,0} in {2} sessions", Name(s), s.Load, s.Sessions]);

    public WeekChart VolumeChart(IStringLocalizer t) => Chart("volume", Load.AreMonths ? t["Load × repetitions by month."] : t["Load × repetitions by week."], s => new Mass(s.VolumeKg, Unit).Amount, s => t["{0}: {1} in {2} sets", Name(s), Volume(s.VolumeKg), s.Sets]);

    private WeekChart Chart(string id, string summary, Func<LoadStretch, decimal> value, Func<LoadStretch, string> says) =>
        new(id, summary, [.. Load.Stretches.Select((s, index) => new WeekColumn(index, null, value(s), says(s)) { Name = Name(s) })]);
}
