using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Progress;

/// <summary>
/// How a client keeps to a goal of adherence: the planned sessions from the day it was set until its day, both included, without paused days and
/// without what nobody had asked for, as in <see cref="Compliance"/>. More sessions may still be planned, so before the end nothing is certain.
/// </summary>
/// <param name="Sessions">Done of those due until today.</param>
/// <param name="Total">All until the goal's day, those ahead included.</param>
/// <param name="Open">Of those, today's and later ones that are neither done nor called off.</param>
/// <param name="Needed">How many of all must be done: the target's share of them, rounded up.</param>
/// <param name="ReachedOn">The day on which nothing could change it any more, when enough were done.</param>
public sealed record SessionsKept(Adherence Sessions, int Total, int Open, int Needed, LocalDate? ReachedOn)
{
    /// <summary>
    /// Days at the end of a goal in which it counts as settled once no session is open. Earlier the coach may not have planned the rest yet.
    /// </summary>
    public const int LastDays = 7;

    public int Done => Sessions.Done;

    /// <summary>How many more may be missed; below 0 it can't be reached any more. Null before anything is planned.</summary>
    public int? Spare => Total == 0 ? null : Done + Open - Needed;

    public bool IsLost => Spare < 0;

    /// <param name="sessions">Those that were due by plan: neither imported nor the client's own idea.</param>
    public static SessionsKept Of(Goal goal, IReadOnlyCollection<(LocalDate Date, SessionStatus Status)> sessions, IReadOnlyCollection<DateInterval> pauses, LocalDate today)
    {
        var by = goal.By!.Value;
        var days = Period.DaysBetween(goal.SetOn, by) + 1;
        var whole = new ComplianceWindow(by, days, pauses);
        var until = new ComplianceWindow(today, Math.Max(1, Period.DaysBetween(goal.SetOn, today) + 1), pauses);
        var all = sessions.Where(s => whole.Contains(s.Date)).ToList();
        // Missed is only what its day is over for: a report looks at its own last day, not from the day after.
        var due = all.Where(s => until.IsDue(s.Date, s.Status is SessionStatus.Done or SessionStatus.Missed)).ToList();
        var kept = new Adherence(due.Count(s => s.Status == SessionStatus.Done), due.Count);
        var open = all.Count(s => s.Status == SessionStatus.Planned && s.Date >= today);
        var needed = (int)Math.Ceiling(all.Count * goal.Target!.Value / 100);
        var settled = LocalDate.Max(by.PlusDays(1 - LastDays), all.Count == 0 ? goal.SetOn : all.Max(s => s.Date));
        return new SessionsKept(kept, all.Count, open, needed, all.Count > 0 && open == 0 && today >= settled && kept.Done >= needed ? settled : null);
    }

    public static async Task<SessionsKept> OfAsync(PulseForgeDb db, Goal goal, LocalDate today, CancellationToken cancel)
    {
        var (client, from, by) = (goal.ClientId, goal.SetOn, goal.By!.Value);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == client && s.ImportId == null && s.UnplannedAt == null && s.Date >= from && s.Date <= by)
            .Select(s => new { s.Date, s.Status }).ToListAsync(cancel);
        var pauses = await db.Pauses.Where(p => p.ClientId == client && p.From <= by && (p.Until == null || p.Until >= from)).Select(p => new DateInterval(p.From, p.Until ?? by)).ToListAsync(cancel);
        return Of(goal, [.. sessions.Select(s => (s.Date, s.Status))], pauses, today);
    }
}
