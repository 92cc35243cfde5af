using System.Globalization;
using Microsoft.EntityFrameworkCore;
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

/// <summary>A client's progress as the client and the coach look at it: what is computed, in the client's unit, and the list of weighings.</summary>
/// <param name="Address">The page's own; weighings hang below it.</param>
/// <param name="Others">What was trained and is no lift, the most trained first.</param>
/// <param name="Weighings">One page of all there are, the latest first.</param>
/// <param name="ShownLift">Whose chart was asked for.</param>
public sealed record ProgressView(
    string Address, LocalDate Today, MassUnit Unit, ProgressRange Range, ClientProgress Progress, IReadOnlyList<TrainingWeek> Weeks, IReadOnlyList<OtherExercise> Others, IReadOnlyList<Weighing> Weighings, Paging Paging,
    Guid? ShownLift)
{
    private const int WeighingsShown = 10;

    public string UnitName => Unit is MassUnit.Pound ? "lb" : "kg";

    /// <summary>The one asked for, else the goal's, else the most trained.</summary>
    public Lift? Lift => Find(ShownLift) ?? Find(Progress.Goal?.Goal.ExerciseId) ?? (Progress.Lifts.Count > 0 ? Progress.Lifts[0] : null);

    public static async Task<ProgressView> OfAsync(PulseForgeDb db, Client client, string address, int? page, Guid? lift, string? range, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        var chosen = ProgressRange.Of(range);
        var progress = await ClientProgress.OfAsync(db, client.Id, chosen.From(today), today, cancel);
        var others = await OtherExercise.OfAsync(db, client.Id, chosen.From(today), today, cancel);
        var monday = TrainingWeeks.MondayOf(ClientProgress.WindowStart(today));
        var tallies = await ClientTraining.TalliesAsync(db, client.Id, monday, TrainingWeeks.MondayOf(today).PlusDays(6), cancel);
        var weeks = TrainingWeeks.Of(tallies, await TrainingWeeks.PausesAsync(db, client.Id, monday, today, cancel), monday, today);
        var weighings = db.MetricEntries.Where(e => e.ClientId == client.Id && db.MetricDefinitions.Any(m => m.Id == e.MetricId && m.Kind == MetricKind.BodyWeight));
        var paging = new Paging(page, await weighings.CountAsync(cancel), WeighingsShown);
        var rows = await weighings.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Skip(paging.Skip).Take(paging.Size).Select(e => new Weighing(e.Id, e.On, e.Value, e.EnteredBy)).ToListAsync(cancel);
        return new ProgressView(address, today, client.Units.Mass(), chosen, progress, weeks, others, rows, paging, lift);
    }

    public decimal InUnit(decimal kg) => new Mass(kg, Unit).Amount;

    public string Load(decimal kg) => new Mass(kg, Unit).ToString(null, CultureInfo.CurrentCulture);

    /// <summary>An estimate or a trend: one decimal says what it is worth.</summary>
    public string Estimate(decimal kg) => new Mass(kg, Unit).ToString("#,0.0", CultureInfo.CurrentCulture);

    public string Number(decimal kg) => decimal.Round(InUnit(kg), 1, MidpointRounding.AwayFromZero).ToString("#,0.0", CultureInfo.CurrentCulture);

    public string Signed(decimal kg) => decimal.Round(InUnit(kg), 1, MidpointRounding.AwayFromZero).ToString("+#,0.0;−#,0.0;0.0", CultureInfo.CurrentCulture);

    public string Rate(decimal kg) => decimal.Round(InUnit(kg), 2, MidpointRounding.AwayFromZero).ToString("+0.00;−0.00;0.00", CultureInfo.CurrentCulture);

    public LineChart WeightChart(IStringLocalizer t)
    {
        var (trend, goal) = (Progress.WeightTrend, Progress.Goal?.Goal);
        var summary = t["Body weight: the trend goes from {0} to {1}; single weighings are dots.", Estimate(trend[0].Value), Estimate(trend[^1].Value)];
        return new LineChart("weight", summary, t["Trend"], [Line(ChartLineKind.Main, trend), new(ChartLineKind.Raw, [.. Progress.Weighings.Select(w => new ChartPoint(w.On, InUnit(w.Kg), Load(w.Kg)))])])
        {
            Goal = goal is { Kind: GoalKind.Metric, Target: { } target } ? new ChartGoal(InUnit(target), t["Goal {0}", Load(target)]) : null,
        };
    }

    public LineChart LiftChart(Lift lift, IStringLocalizer t) => LiftCharts.Estimates(lift, Unit, Progress.Goal?.Goal, t);

    private ChartLine Line(ChartLineKind kind, IReadOnlyList<DatedValue> values) => new(kind, [.. values.Select(v => new ChartPoint(v.On, decimal.Round(InUnit(v.Value), 1), Estimate(v.Value)))]);

    private Lift? Find(Guid? exercise) => exercise is null ? null : Progress.Lifts.FirstOrDefault(l => l.ExerciseId == exercise);
}
