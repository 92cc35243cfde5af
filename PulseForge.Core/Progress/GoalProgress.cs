using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>A step of a goal and when it was reached.</summary>
public sealed record MilestoneState(Guid Id, string? Words, decimal? Value, LocalDate? ReachedOn);

/// <summary>
/// How far a goal is: from where the client stood to the target, by the values since it was set. Nothing of it is stored, so a corrected set or
/// weighing corrects it; only goals in words and events are as far as the coach says.
/// </summary>
/// <param name="Start">In the unit of the goal; null without any value yet.</param>
/// <param name="Share">0–1.</param>
public sealed record GoalProgress(Goal Goal, decimal? Start, decimal? Now, decimal Share, LocalDate? ReachedOn, IReadOnlyList<MilestoneState> Milestones)
{
    /// <summary>The days with a value since it was set, in order.</summary>
    public IReadOnlyList<LocalDate> MeasuredOn { get; init; } = [];

    /// <summary>Of a goal of adherence alone.</summary>
    public SessionsKept? Sessions { get; init; }

    /// <summary>What is left of a measured goal, never negative; null where nothing is measured or known.</summary>
    public decimal? ToGo => Now is { } now && Goal.Target is { } target ? ReachedOn is null ? Math.Abs(target - now) : 0 : null;

    public int? DaysLeft(LocalDate today) => Goal.By is { } by && by >= today ? Period.DaysBetween(today, by) : null;

    /// <param name="values">The metric's trend or the lift's estimates, in order of days.</param>
    public static GoalProgress Of(Goal goal, IReadOnlyList<DatedValue> values)
    {
        if (goal.Kind is GoalKind.Words or GoalKind.Event) return InWords(goal);
        var since = values.Where(v => v.On >= goal.SetOn).ToList();
        var start = goal.Start ?? since.Select(v => (decimal?)v.Value).FirstOrDefault();
        var now = values.Select(v => (decimal?)v.Value).LastOrDefault() ?? start;
        var reached = ReachedOn(goal.Target!.Value);
        return new GoalProgress(goal, start, now, reached is not null ? 1 : Covered(start, now, goal.Target.Value), reached,
            [.. goal.Milestones.OrderBy(m => m.Order).Select(m => new MilestoneState(m.Id, m.Words, m.Value, ReachedOn(m.Value!.Value)))])
        {
            MeasuredOn = [.. since.Select(v => v.On).Distinct()],
        };

        // Downwards when the target lies below the start: a weight class is reached from above.
        LocalDate? ReachedOn(decimal level) => start is not { } from ? null
            : since.Where(v => goal.Target >= from ? v.Value >= level : v.Value <= level).Select(v => (LocalDate?)v.On).FirstOrDefault();
    }

    /// <summary>A goal of adherence.</summary>
    public static GoalProgress Of(Goal goal, SessionsKept sessions)
    {
        var share = sessions.Needed == 0 ? 0 : Math.Min(1, (decimal)sessions.Done / sessions.Needed);
        return new GoalProgress(goal, null, null, share, sessions.ReachedOn, []) { Sessions = sessions };
    }

    private static decimal Covered(decimal? start, decimal? now, decimal target) =>
        start is { } from && now is { } here && from != target ? Math.Clamp((here - from) / (target - from), 0, 1) : 0;

    private static GoalProgress InWords(Goal goal)
    {
        var steps = goal.Milestones.OrderBy(m => m.Order).Select(m => new MilestoneState(m.Id, m.Words, null, m.ReachedOn)).ToList();
        var share = goal.ReachedOn is not null ? 1 : steps.Count == 0 ? 0 : (decimal)steps.Count(s => s.ReachedOn is not null) / steps.Count;
        return new GoalProgress(goal, null, null, share, goal.ReachedOn, steps);
    }
}
