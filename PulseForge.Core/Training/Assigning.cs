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
    public IReadOnlyList<ScheduledSession> Assign(Client client, ProgramVersion version, LocalDate start, IReadOnlyCollection<IsoDayOfWeek> weekdays, int passes, Guid? by)
    {
        var assignment = new Assignment(client.Id, version, start, weekdays, passes, by, clock.GetCurrentInstant());
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
        assignment.End(from.PlusDays(-1), by);
        return planned.Count;
    }
}
