using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;

namespace PulseForge.Core.Analytics;

/// <summary>One week of a client's training, from Monday.</summary>
/// <param name="Sessions">In order of days, without those that a pause covers and nobody did.</param>
/// <param name="IsPaused">A pause covers something of it and nothing was done.</param>
public sealed record TrainingWeek(LocalDate Monday, IReadOnlyList<SessionTally> Sessions, bool IsPaused)
{
    /// <summary>All that was due is done, or what nobody had asked for.</summary>
    public bool IsComplete => Sessions.Any(s => s.Status == SessionStatus.Done) && Sessions.All(s => s.Status == SessionStatus.Done || s.IsUnplanned);
}

/// <summary>A client's sessions by week.</summary>
public static class TrainingWeeks
{
    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The days that compliance leaves out, up to today.</summary>
    public static Task<List<DateInterval>> PausesAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate today, CancellationToken cancel) => db.Pauses.AsNoTracking()
        .Where(p => p.ClientId == client && p.From <= today && (p.Until == null || p.Until >= from)).Select(p => new DateInterval(p.From, p.Until ?? today)).ToListAsync(cancel);

    public static IReadOnlyList<TrainingWeek> Of(IReadOnlyCollection<SessionTally> tallies, IReadOnlyCollection<DateInterval> pauses, LocalDate from, LocalDate to)
    {
        var byWeek = tallies.ToLookup(t => MondayOf(t.Date));
        var weeks = Period.DaysBetween(MondayOf(from), MondayOf(to)) / 7 + 1;
        return [.. Enumerable.Range(0, weeks).Select(n => Week(MondayOf(from).PlusWeeks(n)))];

        TrainingWeek Week(LocalDate monday)
        {
            var sessions = byWeek[monday].Where(t => t.Status == SessionStatus.Done || !pauses.Any(p => p.Contains(t.Date))).ToList();
            var pause = Enumerable.Range(0, 7).Any(d => pauses.Any(p => p.Contains(monday.PlusDays(d))));
            return new TrainingWeek(monday, sessions, pause && sessions.All(s => s.Status != SessionStatus.Done));
        }
    }

    /// <summary>Weeks with every session done, back from now; paused and empty ones are passed over, and the running one counts once it is complete.</summary>
    public static int Streak(IReadOnlyList<TrainingWeek> weeks, LocalDate today) =>
        weeks.Reverse().Where(w => !w.IsPaused && w.Sessions.Count > 0).SkipWhile(w => w.Monday >= MondayOf(today) && !w.IsComplete).TakeWhile(w => w.IsComplete).Count();
}
