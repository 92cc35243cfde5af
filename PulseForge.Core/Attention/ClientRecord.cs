using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Core.Attention;

/// <summary>A session as attention looks at it, with the rating and minutes of its log.</summary>
/// <param name="IsBegun">Something was logged, finished or not.</param>
public sealed record SessionFact(Guid Id, LocalDate Date, string Name, SessionStatus Status, bool IsBegun = false, decimal? Rpe = null, int? Minutes = null)
{
    /// <summary>The client's own idea: it is load, but nobody had asked for it.</summary>
    public bool IsUnplanned { get; init; }

    public bool IsDone => Status == SessionStatus.Done;

    public bool IsMissed => !IsDone && !IsBegun;

    /// <summary>Session RPE × minutes, where both were said.</summary>
    public decimal? Load => Rpe is { } rpe && Minutes is { } minutes ? SessionLoad.Of(rpe, minutes).Units : null;
}

/// <summary>A lift's best estimated one-repetition maximum of each session, the oldest first.</summary>
public sealed record LiftFact(string Exercise, IReadOnlyList<DatedValue> BestKg);

/// <summary>How hard one load and number of repetitions felt in each session, the oldest first.</summary>
public sealed record EffortFact(string Exercise, decimal Kg, int Reps, IReadOnlyList<DatedValue> Rpe);

/// <summary>A check-in as attention looks at it.</summary>
/// <param name="IsOverdue">Asked long enough ago to have been answered.</param>
/// <param name="HasPain">Yes to the question of pain, injury or illness.</param>
/// <param name="IsStopped">Yes to a question that stops training.</param>
public sealed record CheckInFact(Guid Id, LocalDate Date, bool IsAnswered, bool IsOverdue, bool HasPain = false, bool IsStopped = false)
{
    public bool Hurts => HasPain || IsStopped;
}

/// <summary>What the rules look at: one client's last twelve weeks, by the client's own days. Nothing in it is computed by a rule.</summary>
/// <param name="LastTrained">The day on which something was last logged, however long ago.</param>
/// <param name="Sessions">Due ones of the last twelve weeks and today's, the oldest first.</param>
public sealed record ClientRecord(
    LocalDate Today, MassUnit Unit, LocalDate? LastTrained, IReadOnlyList<SessionFact> Sessions, IReadOnlyList<DateInterval> Pauses, IReadOnlyList<LiftFact> Lifts, IReadOnlyList<EffortFact> Efforts)
{
    public const int Days = 84;

    /// <summary>So many days of check-ins are looked at.</summary>
    public const int CheckInDays = 28;

    /// <summary>Those asked in the last four weeks, the oldest first.</summary>
    public IReadOnlyList<CheckInFact> CheckIns { get; init; } = [];

    public bool IsPaused(LocalDate date) => Pauses.Any(p => p.Contains(date));

    public bool WasPausedSince(LocalDate date) => Pauses.Any(p => p.End >= date && p.Start <= Today);

    /// <summary>Sessions due between two days, both included: paused days are left out, and today's counts once it is done.</summary>
    public IReadOnlyList<SessionFact> Due(LocalDate from, LocalDate to) =>
        [.. Sessions.Where(s => !s.IsUnplanned && s.Date >= from && s.Date <= to && !IsPaused(s.Date) && (s.IsDone || s.Date < Today))];

    /// <summary>Days after one day up to today, without paused ones.</summary>
    public int DaysSince(LocalDate date) => Enumerable.Range(1, Math.Max(0, Period.DaysBetween(date, Today))).Count(day => !IsPaused(date.PlusDays(day)));

    /// <summary>The load of each of the last days, the oldest first; null when too many sessions were not rated to say it.</summary>
    public IReadOnlyList<decimal>? DailyLoads(int days)
    {
        var first = Today.PlusDays(1 - days);
        var trained = Sessions.Where(s => s.Date >= first && (s.IsDone || s.IsBegun)).ToList();
        if (trained.Count == 0 || trained.Count(s => s.Load is null) * 5 > trained.Count) return null;
        var loads = trained.ToLookup(s => s.Date, s => s.Load ?? 0);
        return [.. Enumerable.Range(0, days).Select(day => loads[first.PlusDays(day)].Sum())];
    }
}
