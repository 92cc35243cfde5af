using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Training.Rollups;
using PulseForge.Core.Units;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Web.Components;

/// <summary>One exercise of a client as the client and the coach look at it, in the client's unit.</summary>
/// <param name="Address">Of the client's progress; the exercise hangs below it.</param>
public sealed record ExerciseView(string Address, MassUnit Unit, ProgressRange Range, ExerciseProgress Progress, OneRepMaxFormula Formula)
{
    private const int RecordsShown = 12;

    public string Own => $"{Address}/exercises/{Progress.Id}";

    public IEnumerable<Mark> BestSets => Progress.Best.RepMaxes();

    public IEnumerable<LiftRecord> Records => Progress.Lift?.Records.Take(RecordsShown) ?? [];

    /// <summary>Null when there is nothing of it.</summary>
    public static async Task<ExerciseView?> OfAsync(PulseForgeDb db, Client client, string address, Guid exercise, string? range, Instant now, CancellationToken cancel)
    {
        var (chosen, today) = (ProgressRange.Of(range), LocalDay.Today(now, TimeZones.Get(client.TimeZone)));
        var progress = await ExerciseProgress.OfAsync(db, client.Id, exercise, chosen.From(today), today, cancel);
        return progress is null ? null : new ExerciseView(address, client.Units.Mass(), chosen, progress, db.OneRepMaxFormula);
    }

    public string Load(decimal kg) => new Mass(kg, Unit).ToString(null, CultureInfo.CurrentCulture);

    public string Estimate(decimal kg) => new Mass(kg, Unit).ToString("#,0.0", CultureInfo.CurrentCulture);

    /// <summary>What a set is worth by the business's formula; null where that would be a guess.</summary>
    public decimal? OneRepMax(Mark mark) => mark.OneRepMaxKg(Formula);

    public string Amount(decimal value, IStringLocalizer t) => Amount(Progress.Measure, value, t);

    public static string Amount(MeasureKind measure, decimal value, IStringLocalizer t) => measure switch
    {
        MeasureKind.Reps => t["{0:0} reps", value],
        MeasureKind.Seconds => TimeSpan.FromSeconds((double)value).ToString(value >= 3600 ? "h\\:mm\\:ss" : "m\\:ss", CultureInfo.InvariantCulture),
        MeasureKind.Metres => t["{0:#,0.##} m", value],
    };

    public WeekChart VolumeChart(IStringLocalizer t)
    {
        var months = Range.Weeks is null or > 12;
        var stretches = Progress.Days.GroupBy(d => months ? new LocalDate(d.On.Year, d.On.Month, 1) : Core.Analytics.TrainingWeeks.MondayOf(d.On)).OrderBy(s => s.Key)
            .Select((stretch, index) => Column(index, stretch.Key, stretch.Sum(d => d.VolumeKg), stretch.Sum(d => d.Sets), months, t)).ToList();
        return new WeekChart("volume", months ? t["Load × repetitions by month."] : t["Load × repetitions by week."], stretches);
    }

    /// <summary>The best set of each day without a load, in repetitions, time or distance.</summary>
    public LineChart BestChart(IStringLocalizer t)
    {
        var points = Progress.Days.Where(d => d.Best is not null).Select(d => new ChartPoint(d.On, d.Best!.Value, Amount(d.Best.Value, t), d.IsRecord)).ToList();
        return new LineChart("best", t["{0}, the best set of each day.", Progress.Name], t["Best set"], points.Count == 0 ? [] : [new ChartLine(ChartLineKind.Main, points)]);
    }

    private WeekColumn Column(int index, LocalDate from, decimal kg, int sets, bool months, IStringLocalizer t)
    {
        var (volume, name) = (new Mass(kg, Unit), from.ToString(months ? "MMM yy" : "d MMM", CultureInfo.CurrentCulture));
        return new WeekColumn(index, null, volume.Amount, t["{0}: {1} in {2} sets", name, volume.ToString("#,0", CultureInfo.CurrentCulture), sets]) { Name = name };
    }
}
