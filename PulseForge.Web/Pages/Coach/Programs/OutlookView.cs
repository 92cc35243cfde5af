using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Simulation;
using PulseForge.Core.Units;
using PulseForge.Web.Components.Charts;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>One exercise of a day through the weeks that are shown; empty where the week leaves it out.</summary>
public sealed record OutlookRow(string Name, IReadOnlyList<SheetItem?> Weeks);

/// <summary>The exercises of one training day.</summary>
public sealed record OutlookDay(int Day, string Name, IReadOnlyList<OutlookRow> Rows);

/// <summary>An outlook as the page shows it: two charts, their table, and the targets of some weeks.</summary>
public sealed class OutlookView(ProgramOutlook outlook, IStringLocalizer words, MassUnit unit)
{
    /// <summary>Shares of a max are looked at from here: lighter work is rare, and differences are small.</summary>
    private const decimal LeastIntensity = 40;

    public IEnumerable<(SimulatedWeek Planned, SimulatedWeek Simulated)> Weeks => outlook.Planned.Zip(outlook.Simulated);

    public WeekChart Volume => new("volume", words["Weight lifted in each week, as written and as simulated"], [.. Weeks.Select(w => new WeekColumn(w.Planned.Week, InUnit(w.Planned.TonnageKg), InUnit(w.Simulated.TonnageKg), words["Week {0}: {1} as written, {2} simulated", w.Planned.Week, Tonnage(w.Planned), Tonnage(w.Simulated)]))]);

    public WeekChart Intensity => new("intensity", words["Mean share of the one-rep max in each week, as written and as simulated"], [.. Weeks.Select(w => new WeekColumn(w.Planned.Week, w.Planned.Intensity * 100, w.Simulated.Intensity * 100, words["Week {0}: {1} as written, {2} simulated", w.Planned.Week, Share(w.Planned), Share(w.Simulated)]))])
    {
        From = outlook.Planned.Concat(outlook.Simulated).Min(w => w.Intensity) * 100 < LeastIntensity ? 0 : LeastIntensity,
    };

    public string Tonnage(SimulatedWeek week) => InUnit(week.TonnageKg).ToString("#,0", System.Globalization.CultureInfo.CurrentCulture) + (unit == MassUnit.Pound ? " lb" : " kg");

    public string Share(SimulatedWeek week) => week.Intensity is { } share ? words["{0:0} %", share * 100] : "–";

    public string Sets(SheetItem item) => SetSummary.Of(words, item, unit);

    public string Reason(SheetItem item) => words.Say(item.Target.Reason);

    /// <summary>The days with their exercises, each through these weeks.</summary>
    public IReadOnlyList<OutlookDay> Days(int from, int count)
    {
        var shown = Enumerable.Range(from, count).ToList();
        return [.. outlook.Sessions.Where(s => shown.Contains(s.Week)).GroupBy(s => s.Day).OrderBy(day => day.Key).Select(day => new OutlookDay(day.Key, day.First().Name, Rows([.. shown.Select(week => day.FirstOrDefault(s => s.Week == week))])))];
    }

    /// <summary>The same exercise a second time in a day is a row of its own.</summary>
    private static List<OutlookRow> Rows(IReadOnlyList<SimulatedSession?> weeks)
    {
        var rows = new Dictionary<(string Name, int Nth), SheetItem?[]>();
        foreach (var (column, session) in weeks.Index())
        {
            foreach (var (name, nth, item) in (session?.Items ?? []).GroupBy(item => item.Item.Name).SelectMany(same => same.Index().Select(x => (same.Key, x.Index, x.Item.Item))))
            {
                if (!rows.TryGetValue((name, nth), out var row)) rows[(name, nth)] = row = new SheetItem?[weeks.Count];
                row[column] = item;
            }
        }

        return [.. rows.Select(row => new OutlookRow(row.Key.Name, row.Value))];
    }

    private decimal InUnit(decimal kg) => new Mass(kg, unit).Amount;
}
