namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// Which cycle of the training max a week belongs to. A cycle is one pass through the program, or so many loading weeks; a deload week
/// belongs to the cycle that it ends, and is still trained with that one's training max.
/// </summary>
public static class TrainingCycle
{
    /// <param name="cycleWeeks">Loading weeks of a cycle; null for one pass through the program.</param>
    /// <param name="pass">How often the program was passed through before, from 0.</param>
    /// <param name="week">The week of the program, from 1.</param>
    /// <param name="deloadWeeks">The weeks of the program, from 1, that are deloads.</param>
    /// <param name="programWeeks">The length of the program.</param>
    public static int Of(int? cycleWeeks, int pass, int week, IReadOnlySet<int> deloadWeeks, int programWeeks)
    {
        if (cycleWeeks is not { } weeks) return pass;
        var loadingPerPass = LoadingWeeks(programWeeks, deloadWeeks);
        var before = pass * loadingPerPass + LoadingWeeks(week - 1, deloadWeeks);
        return (deloadWeeks.Contains(week) ? Math.Max(0, before - 1) : before) / weeks;
    }

    private static int LoadingWeeks(int upTo, IReadOnlySet<int> deloadWeeks) => Enumerable.Range(1, upTo).Count(week => !deloadWeeks.Contains(week));
}
