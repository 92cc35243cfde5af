namespace PulseForge.Core.Programs.Progression.Rules;

public enum WeeklyUnit
{
    Sets,
    Reps,
    Rounds,

    /// <summary>Seconds of each set or round.</summary>
    Seconds,
    Metres,
}

/// <summary>Every week more of the same: a rep, a set, a round, some seconds or metres, up to a limit.</summary>
/// <param name="Unit">What grows.</param>
/// <param name="Step">Per week: 1–100 sets or rounds, 1–1,000 reps, 1–86,400 seconds, 1–1,000,000 metres.</param>
/// <param name="Limit">Not beyond this, in the same unit; null without a limit.</param>
public sealed record WeeklyAmountRule(WeeklyUnit Unit, int Step, int? Limit = null) : ProgressionRule;
