namespace PulseForge.Core.Programs;

/// <summary>A session's content, wherever it stands.</summary>
public sealed record SessionDocument(string Name, ValueList<Block> Blocks, bool IsCompetition);

/// <summary>What an edit made of the session of one week and day; null where there is none.</summary>
public sealed record DayChange(int Week, int Day, SessionDocument? Before = null, SessionDocument? After = null);

/// <summary>What one edit made of a draft, so that it can be taken back and done again.</summary>
/// <param name="Days">Only those that differ.</param>
public sealed record DraftChange(ValueList<DayChange> Days, int WeeksBefore, int WeeksAfter, ValueList<PlanBand> PhasesBefore, ValueList<PlanBand> PhasesAfter)
{
    /// <summary>The way back.</summary>
    public DraftChange Reverse() => new(Days.Select(day => day with { Before = day.After, After = day.Before }).ToValueList(), WeeksAfter, WeeksBefore, PhasesAfter, PhasesBefore);
}
