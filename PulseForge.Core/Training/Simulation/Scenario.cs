namespace PulseForge.Core.Training.Simulation;

public enum ScenarioKind
{
    /// <summary>Every set as it is asked for; in a range of reps one more each time, up to its top.</summary>
    AsAsked,

    /// <summary>One week is not trained at all.</summary>
    WeekMissed,

    /// <summary>In one week every work set stays one rep, or a tenth of its time or way, below what is asked.</summary>
    WeekShort,
}

/// <summary>How a simulated client trains.</summary>
/// <param name="Week">From 1, counted on over the program's passes, for what happens in one week.</param>
public sealed record Scenario(ScenarioKind Kind, int Week = 0)
{
    public static readonly Scenario AsAsked = new(ScenarioKind.AsAsked);

    public bool Misses(int week) => Kind == ScenarioKind.WeekMissed && week == Week;

    public bool FallsShort(int week) => Kind == ScenarioKind.WeekShort && week == Week;
}
