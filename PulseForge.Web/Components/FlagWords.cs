using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Training;

namespace PulseForge.Web.Components;

/// <summary>A flag as a word, an icon and marks.</summary>
public static class FlagWords
{
    private const int PipWeeks = 6;

    public static LocalizedString Say(this IStringLocalizer t, FlagKind kind) => kind switch
    {
        FlagKind.Silent => t["Silent"],
        FlagKind.AdherenceFalling => t["Adherence falling"],
        FlagKind.ProgressStalled => t["Progress stalled"],
        FlagKind.EffortRising => t["RPE drifting up"],
        FlagKind.LoadChange => t["Load rising"],
        FlagKind.Monotony => t["High monotony"],
        FlagKind.CheckInsMissed => t["Check-ins missed"],
        FlagKind.PainReported => t["Pain reported"],
    };

    public static string IconOf(FlagKind kind) => kind switch
    {
        FlagKind.Silent => "cloud-off",
        FlagKind.AdherenceFalling => "trending-down",
        FlagKind.ProgressStalled => "minus",
        FlagKind.EffortRising => "activity",
        FlagKind.LoadChange => "weight",
        FlagKind.Monotony => "repeat-2",
        FlagKind.CheckInsMissed => "clipboard-x",
        FlagKind.PainReported => "heart-pulse",
    };

    public static string ToneOf(FlagSeverity severity) => severity switch
    {
        FlagSeverity.Alarm => "is-bad",
        FlagSeverity.Warning => "is-warn",
        FlagSeverity.Notice => "",
    };

    /// <summary>What the line of a flag's figures shows.</summary>
    public static LocalizedString SeriesOf(this IStringLocalizer t, Flag flag) => flag.Kind switch
    {
        FlagKind.ProgressStalled => t["Estimated 1RM, {0:N0} sessions", flag.Series.Count],
        FlagKind.EffortRising => t["RPE, {0:N0} sessions", flag.Series.Count],
        FlagKind.LoadChange => t["Load of {0:N0} weeks", flag.Series.Count],
        FlagKind.Monotony => t["Load of {0:N0} days", flag.Series.Count],
        FlagKind.Silent or FlagKind.AdherenceFalling or FlagKind.CheckInsMissed or FlagKind.PainReported => t["Last {0} weeks", PipWeeks],
    };

    /// <summary>The due sessions of the last six weeks, a gap between weeks.</summary>
    public static IReadOnlyList<Pip> Pips(ClientRecord record)
    {
        var monday = record.Today.PlusDays(1 - (int)record.Today.DayOfWeek).PlusWeeks(1 - PipWeeks);
        var weeks = record.Sessions.Where(s => s.Date >= monday).GroupBy(s => Period.DaysBetween(monday, s.Date) / 7);
        return [.. weeks.SelectMany(week => week.Select(s => PipOf(s, record)).Prepend(Pip.Gap)).Skip(1)];
    }

    private static Pip PipOf(SessionFact session, ClientRecord record) => session switch
    {
        { IsDone: true } => Pip.Done,
        { IsBegun: true } => Pip.Partial,
        { Status: SessionStatus.Skipped } => Pip.Rest,
        _ when record.IsPaused(session.Date) => Pip.Paused,
        _ => session.Date < record.Today ? Pip.Missed : Pip.Planned,
    };
}
