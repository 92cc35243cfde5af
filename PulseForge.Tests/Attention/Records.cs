using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Attention;

/// <summary>Hand-made records: today is Monday 23 November 2026.</summary>
internal static class Records
{
    public static readonly LocalDate Today = new(2026, 11, 23);

    public static readonly ClientRecord Empty = new(Today, MassUnit.Kilogram, null, [], [], [], []);

    public static LocalDate Ago(int days) => Today.PlusDays(-days);

    /// <summary>Sessions so many days ago, the oldest first.</summary>
    public static ClientRecord With(this ClientRecord record, SessionStatus status, params int[] daysAgo) => record with
    {
        Sessions = [.. record.Sessions.Concat(daysAgo.Select(ago => new SessionFact(Guid.NewGuid(), Ago(ago), "Lower A", status, status == SessionStatus.Done))).OrderBy(s => s.Date)],
        LastTrained = status == SessionStatus.Done ? new[] { record.LastTrained ?? LocalDate.MinIsoValue, Ago(daysAgo.Min()) }.Max() : record.LastTrained,
    };

    /// <summary>A done session with a load of RPE × minutes.</summary>
    public static ClientRecord Loaded(this ClientRecord record, int daysAgo, decimal rpe, int minutes) => record with
    {
        Sessions = [.. record.Sessions.Append(new SessionFact(Guid.NewGuid(), Ago(daysAgo), "Lower A", SessionStatus.Done, true, rpe, minutes)).OrderBy(s => s.Date)],
    };

    public static ClientRecord Lifting(this ClientRecord record, string exercise, params (int DaysAgo, decimal Kg)[] best) =>
        record with { Lifts = [.. record.Lifts, new LiftFact(exercise, [.. best.Select(b => new DatedValue(Ago(b.DaysAgo), b.Kg))])] };

    public static ClientRecord Feeling(this ClientRecord record, string exercise, decimal kg, int reps, params (int DaysAgo, decimal Rpe)[] felt) =>
        record with { Efforts = [.. record.Efforts, new EffortFact(exercise, kg, reps, [.. felt.Select(f => new DatedValue(Ago(f.DaysAgo), f.Rpe))])] };

    public static ClientRecord Paused(this ClientRecord record, int from, int until) => record with { Pauses = [.. record.Pauses, new DateInterval(Ago(from), Ago(until))] };

    /// <summary>What one rule says, in words, or null.</summary>
    public static string? Says(this IFlagRule rule, ClientRecord record, AttentionSettings? settings = null) => rule.Look(record, settings ?? new AttentionSettings()) is { } flag ? $"{flag.Reason} {flag.Clears}" : null;
}
