using NodaTime;

namespace PulseForge.Core.Progress;

public enum PaceState
{
    /// <summary>Too few values since the goal was set to say anything.</summary>
    NotEnoughData,

    /// <summary>As near to the straight line as values scatter.</summary>
    OnLine,
    Ahead,
    Behind,

    /// <summary>The day is over and the goal is not reached.</summary>
    Late,
}

/// <summary>
/// Where a measured goal with a date stands against the straight line from its start to its target. Bodies and lifts do not move in straight lines:
/// within a tenth of the whole way it counts as on the line, and nothing is said before 3 days were measured over 14 days.
/// </summary>
/// <param name="Off">How far from the line, never negative, in the unit of the goal.</param>
/// <param name="PerWeek">What is left, by the weeks that are left; null when the day has come.</param>
/// <param name="IsTooFast">What is left asks for more than 1 % of the body weight a week: beyond that more and more of what goes is muscle and
/// water (Garthe et al. 2011, Int J Sport Nutr Exerc Metab 21:97; Helms et al. 2014, J Int Soc Sports Nutr 11:20). Of body weight that is to fall alone.</param>
public sealed record GoalPace(PaceState State, decimal Off, decimal? PerWeek, bool IsTooFast)
{
    public const int DaysNeeded = 3;
    public const int SpanNeeded = 14;
    public const decimal FastestShare = 0.01m;

    private const decimal Tolerance = 0.1m;

    /// <param name="isBodyWeight">Whether the goal is one of body weight, in kilograms.</param>
    /// <returns>Null for a goal without a date or a target, for one that is reached, and before anything is known.</returns>
    public static GoalPace? Of(GoalProgress progress, bool isBodyWeight, LocalDate today)
    {
        if (progress is not { ReachedOn: null, Start: { } start, Now: { } now, Goal: { By: { } by, Target: { } target } goal } || by <= goal.SetOn) return null;
        if (today > by) return new GoalPace(PaceState.Late, Math.Abs(target - now), null, false);
        var perWeek = Weekly(now, target, Period.DaysBetween(today, by));
        var isTooFast = isBodyWeight && target < now && (perWeek ?? now - target) > now * FastestShare;
        var line = start + (target - start) * Period.DaysBetween(goal.SetOn, today) / Period.DaysBetween(goal.SetOn, by);
        return new GoalPace(StateOf(progress, now - line, target - start), Math.Abs(now - line), perWeek, isTooFast);
    }

    private static decimal? Weekly(decimal now, decimal target, int daysLeft) => daysLeft == 0 ? null : Math.Abs(target - now) / daysLeft * 7;

    private static PaceState StateOf(GoalProgress progress, decimal off, decimal way)
    {
        if (progress.MeasuredOn.Count < DaysNeeded || Period.DaysBetween(progress.MeasuredOn[0], progress.MeasuredOn[^1]) < SpanNeeded) return PaceState.NotEnoughData;
        if (Math.Abs(off) <= Math.Abs(way) * Tolerance) return PaceState.OnLine;
        return off > 0 == way > 0 ? PaceState.Ahead : PaceState.Behind;
    }
}
