using NodaTime;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Programs;

/// <summary>What is proposed when a program is assigned: on which weekdays, and how often it is gone through.</summary>
public static class TrainingDays
{
    /// <summary>A short cycle that repeats is planned for about this long.</summary>
    private const int RepeatedWeeks = 12;

    /// <summary>The weekdays that the shipped program names where they fit, else days with rest between them.</summary>
    public static IReadOnlyList<IsoDayOfWeek> Proposed(string? startedFrom, int days) =>
        StartingPrograms.Find(startedFrom ?? "")?.Plan.Weekdays is { } named && named.Count == days ? named : Usual(days);

    public static int ProposedPasses(string? startedFrom, int weeks)
    {
        var repeats = StartingPrograms.Find(startedFrom ?? "")?.Plan.Phases.Any(phase => phase.Repeats) == true;
        return repeats ? Math.Clamp(RepeatedWeeks / weeks, 1, Assignment.MaxPasses) : 1;
    }

    private static IReadOnlyList<IsoDayOfWeek> Usual(int days) => days switch
    {
        1 => [IsoDayOfWeek.Monday],
        2 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
        3 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday],
        4 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
        _ => [.. Enumerable.Range(1, Math.Clamp(days, 5, 7)).Select(day => (IsoDayOfWeek)day)],
    };
}
