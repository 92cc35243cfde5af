using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;

namespace PulseForge.Core.Training;

/// <summary>
/// Pauses of a client. What was planned in one stays out, or it comes afterwards together with all that follows it, by whole weeks, so that weekdays stay what they are.
/// The caller opens the transaction, plans the mails of what came elsewhere, and saves.
/// </summary>
public sealed class Pausing(PulseForgeDb db, IClock clock)
{
    /// <summary>The sessions that come later.</summary>
    /// <param name="shifts">Whether what is planned in it comes afterwards; needs a last day.</param>
    public async Task<(Pause Pause, IReadOnlyList<ScheduledSession> Shifted)> PauseAsync(Client client, LocalDate from, LocalDate? until, PauseReason reason, bool shifts, CancellationToken cancel)
    {
        var pause = new Pause(client.Id, from, until, reason);
        db.Add(pause);
        if (!shifts || until is not { } last) return (pause, []);
        var shifted = new List<ScheduledSession>();
        foreach (var assignment in await RunningAsync(client, cancel))
            shifted.AddRange(Shift(assignment, await OpenAsync(assignment, cancel), pause.Id, new DateInterval(from, last)));
        return (pause, shifted);
    }

    /// <summary>Takes a pause away, and what it moved comes back to where it was; what would have been trained by now was missed.</summary>
    public async Task<IReadOnlyList<ScheduledSession>> UndoAsync(Client client, Pause pause, CancellationToken cancel)
    {
        var (now, back) = (clock.GetCurrentInstant(), new List<ScheduledSession>());
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        foreach (var assignment in await RunningAsync(client, cancel))
        {
            if (assignment.Shifts.FirstOrDefault(s => s.Pause == pause.Id) is not { } shift) continue;
            foreach (var open in (await OpenAsync(assignment, cancel)).Where(o => shift.Reaches(o.Session.Pass, o.Week, o.Day)))
            {
                open.Session.Shift(-shift.Weeks);
                if (open.Session.Date < today) open.Session.Miss(now);
                back.Add(open.Session);
            }
            assignment.Unshift(shift);
        }
        pause.Withdraw();
        db.Remove(pause);
        return back;
    }

    private static List<ScheduledSession> Shift(Assignment assignment, IReadOnlyList<Open> open, Guid pause, DateInterval days)
    {
        var inside = open.Where(o => days.Contains(o.Session.Date)).ToList();
        if (inside.Count == 0) return [];
        var (first, earliest) = (inside.MinBy(o => (o.Session.Pass, o.Week, o.Day))!, inside.Min(o => o.Session.Date));
        var shift = new ProgramShift(first.Session.Pass, first.Week, first.Day, Period.DaysBetween(earliest, days.End) / 7 + 1, pause);
        List<ScheduledSession> later = [.. open.Where(o => shift.Reaches(o.Session.Pass, o.Week, o.Day)).Select(o => o.Session)];
        foreach (var session in later) session.Shift(shift.Weeks);
        assignment.Shift(shift);
        return later;
    }

    private Task<List<Assignment>> RunningAsync(Client client, CancellationToken cancel) => db.Assignments.Where(a => a.ClientId == client.Id && a.EndedOn == null).ToListAsync(cancel);

    /// <summary>What can come on another day: planned or missed, and nothing of it logged. Locked, so that nobody begins one meanwhile.</summary>
    private async Task<IReadOnlyList<Open>> OpenAsync(Assignment assignment, CancellationToken cancel)
    {
        var sessions = await db.ScheduledSessions.FromSql($"select * from scheduled_sessions where tenant_id = {db.TenantId} and assignment_id = {assignment.Id} order by id for update").ToListAsync(cancel);
        var begun = (await db.WorkoutLogs.Where(l => db.ScheduledSessions.Any(s => s.Id == l.ScheduledSessionId && s.AssignmentId == assignment.Id)).Select(l => l.ScheduledSessionId).ToListAsync(cancel)).ToHashSet();
        var places = await db.ProgramSessions.Where(p => db.ScheduledSessions.Any(s => s.ProgramSessionId == p.Id && s.AssignmentId == assignment.Id)).ToDictionaryAsync(p => p.Id, p => (p.Week, p.Day), cancel);
        return [.. from session in sessions
                   where session.Status is SessionStatus.Planned or SessionStatus.Missed && !begun.Contains(session.Id) && session.ProgramSessionId is not null
                   let place = places[session.ProgramSessionId!.Value]
                   select new Open(session, place.Week, place.Day)];
    }

    private sealed record Open(ScheduledSession Session, int Week, int Day);
}
