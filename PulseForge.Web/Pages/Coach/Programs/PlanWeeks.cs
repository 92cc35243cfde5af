using PulseForge.Core.Programs;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A session of a plan at a glance.</summary>
public sealed record PlanDaySummary(int Day, string Name, bool IsCompetition, int WorkSets, int Minutes);

/// <summary>Weeks of one phase that follow each other and are alike.</summary>
public sealed record PlanWeeks(int First, int Last, string? Phase, IReadOnlyList<PlanDaySummary> Days)
{
    public static IReadOnlyList<PlanWeeks> Of(ProgramPlan plan)
    {
        var bands = plan.Bands();
        var weeks = new List<(PlanWeeks Shown, PlanWeek Week)>();
        foreach (var (index, week) in plan.Phases.SelectMany(phase => phase.Weeks).Index())
        {
            var band = bands.First(band => band.FirstWeek <= index + 1 && index + 1 <= band.LastWeek);
            var phase = band.IsPlain ? null : band.Name;
            if (weeks.Count > 0 && weeks[^1].Week.Days.Equals(week.Days) && weeks[^1].Shown.Phase == phase) weeks[^1] = (weeks[^1].Shown with { Last = index + 1 }, week);
            else weeks.Add((new PlanWeeks(index + 1, index + 1, phase, [.. week.Days.Select(Summary)]), week));
        }
        return [.. weeks.Select(week => week.Shown)];
    }

    private static PlanDaySummary Summary(PlanDay day)
    {
        var summary = WorkoutSummary.Of(day.Workout);
        return new PlanDaySummary(day.Day, day.Name, day.IsCompetition, summary.WorkSets, summary.Minutes);
    }
}
