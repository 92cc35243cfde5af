using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>Puts a program into a client's calendar, and takes it out again. The caller plans the mails of what is scheduled and saves.</summary>
public sealed class Assigning(PulseForgeDb db, IClock clock)
{
    /// <summary>The assignment's sessions, all dated.</summary>
    public IReadOnlyList<ScheduledSession> Assign(Client client, ProgramVersion version, LocalDate start, IReadOnlyCollection<IsoDayOfWeek> weekdays, int passes, Guid? by, TrainedPart? part = null)
    {
        var assignment = new Assignment(client.Id, version, start, weekdays, passes, by, clock.GetCurrentInstant(), part);
        var sessions = TrainingCalendar.Plan(assignment, version).ToList();
        db.Add(assignment);
        db.AddRange(sessions);
        return sessions;
    }

    /// <summary>Ends all that a client is following.</summary>
    public async Task EndRunningAsync(Client client, LocalDate from, Guid by, CancellationToken cancel)
    {
        foreach (var running in await db.Assignments.Where(a => a.ClientId == client.Id && a.EndedOn == null).ToListAsync(cancel)) await EndAsync(running, from, by, cancel);
    }

    /// <summary>Ends an assignment before a day: what was planned from that day on is gone, what was done or begun stays.</summary>
    public async Task<int> EndAsync(Assignment assignment, LocalDate from, Guid by, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var planned = await db.ScheduledSessions.Where(s => s.AssignmentId == assignment.Id && s.Status == SessionStatus.Planned && s.Date >= from && !db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id)).ToListAsync(cancel);
        foreach (var session in planned) session.Remove(now, by);
        assignment.End(from.PlusDays(-1), by, now);
        return planned.Count;
    }

    /// <summary>An ended one goes on: what was planned when it was ended is back.</summary>
    public async Task<IReadOnlyList<ScheduledSession>> ResumeAsync(Assignment assignment, CancellationToken cancel)
    {
        var back = await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(s => s.AssignmentId == assignment.Id && s.DeletedAt != null && s.DeletedAt == assignment.EndedAt).ToListAsync(cancel);
        foreach (var session in back) session.Restore();
        assignment.Resume();
        return back;
    }

    /// <summary>Once more through the program, after what is planned; if that is over already, from this week on.</summary>
    /// <param name="today">The client's.</param>
    public IReadOnlyList<ScheduledSession> Extend(Assignment assignment, ProgramVersion version, LocalDate today)
    {
        assignment.Extend();
        var pass = assignment.Passes - 1;
        var late = Period.DaysBetween(ProgramCourse.Of(assignment, version.Weeks).DateOf(pass, assignment.FirstWeek, 1), today);
        if (late > 0) assignment.Shift(new ProgramShift(pass, assignment.FirstWeek, 1, (late + 6) / 7));
        var sessions = TrainingCalendar.Pass(assignment, version, pass).ToList();
        db.AddRange(sessions);
        return sessions;
    }

    /// <summary>Takes the last pass away again; null when something of it was begun.</summary>
    public async Task<int?> ShortenAsync(Assignment assignment, Guid by, CancellationToken cancel)
    {
        var last = await db.ScheduledSessions.Where(s => s.AssignmentId == assignment.Id && s.Pass == assignment.Passes - 1).ToListAsync(cancel);
        if (assignment.Passes == 1 || last.Exists(s => s.Status != SessionStatus.Planned) || await db.WorkoutLogs.AnyAsync(l => last.Select(s => s.Id).Contains(l.ScheduledSessionId), cancel)) return null;
        foreach (var session in last) session.Remove(clock.GetCurrentInstant(), by);
        assignment.Shorten();
        return last.Count;
    }
}
