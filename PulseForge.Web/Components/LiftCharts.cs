using System.Globalization;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Analytics;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Web.Components;

/// <summary>The chart of a lift's estimates, wherever it is shown.</summary>
public static class LiftCharts
{
    /// <summary>Above this many sessions a point is the best of a week, or of four.</summary>
    private const int PointsAtMost = 120;

    public static LineChart Estimates(Lift lift, MassUnit unit, Goal? goal, IStringLocalizer t)
    {
        var points = Thinned(lift.Sessions).Select(s => new ChartPoint(s.On, Rounded(s.OneRepMaxKg), t["{0}, from {1} × {2}", Estimate(s.OneRepMaxKg), Load(s.LoadKg), s.Reps], s.IsRecord));
        var summary = t["{0}, estimated 1RM per session: from {1} to {2}.", lift.Name, Estimate(lift.First.OneRepMaxKg), Estimate(lift.Last.OneRepMaxKg)];
        var trend = lift.Trend is { } line ? [new ChartLine(ChartLineKind.Trend, [Point(line.First), Point(line.Last)])] : Array.Empty<ChartLine>();
        return new LineChart("lift", summary, t["Estimated 1RM"], [new(ChartLineKind.Main, [.. points]), .. trend])
        {
            Goal = goal?.ExerciseId == lift.ExerciseId && goal.Target is { } target ? new ChartGoal(new Mass(target, unit).Amount, t["Goal {0}", Load(target)]) : null,
        };

        ChartPoint Point(DatedValue value) => new(value.On, Rounded(value.Value), Estimate(value.Value));
        decimal Rounded(decimal kg) => decimal.Round(new Mass(kg, unit).Amount, 1);
        string Estimate(decimal kg) => new Mass(kg, unit).ToString("#,0.0", CultureInfo.CurrentCulture);
        string Load(decimal kg) => new Mass(kg, unit).ToString(null, CultureInfo.CurrentCulture);
    }

    private static IReadOnlyList<LiftSession> Thinned(IReadOnlyList<LiftSession> sessions)
    {
        for (var weeks = 1; sessions.Count > PointsAtMost; weeks *= 4)
        {
            var span = weeks;
            sessions = [.. sessions.GroupBy(s => NodaTime.Period.DaysBetween(default, TrainingWeeks.MondayOf(s.On)) / 7 / span).Select(stretch => stretch.MaxBy(s => s.OneRepMaxKg)!)];
        }

        return sessions;
    }
}
