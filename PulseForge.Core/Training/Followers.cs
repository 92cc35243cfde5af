using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;

namespace PulseForge.Core.Training;

/// <summary>A client who follows a program, and what a version of it would change for them.</summary>
public sealed record Follower(Client Client, Assignment Assignment, FollowerUpdate Update);

/// <summary>Takes clients who follow a program over to another version of it. The caller plans the mails of what is new and saves.</summary>
public sealed class Followers(PulseForgeDb db, IClock clock)
{
    /// <summary>
    /// Those of the actor's clients who train another version than this one, by name; the number of queries does not depend on how many they are. In a transaction their sessions
    /// are locked before they are looked at, so that one which a client begins meanwhile is either seen as begun, or begun with what it became.
    /// </summary>
    public async Task<IReadOnlyList<Follower>> OfAsync(ProgramVersion to, CancellationToken cancel)
    {
        var assigned = await db.Assignments.Where(a => a.ProgramId == to.ProgramId && a.VersionId != to.Id && a.EndedOn == null)
            .Join(db.Clients.VisibleTo(db.Actor, db).Where(c => c.Status != ClientStatus.Archived), a => a.ClientId, c => c.Id, (a, c) => new { Assignment = a, Client = c }).OrderBy(x => x.Client.Name).ThenBy(x => x.Assignment.Id).ToListAsync(cancel);
        var ids = assigned.Select(x => x.Assignment.Id).ToList();
        var versions = assigned.Select(x => x.Assignment.VersionId).ToHashSet();
        var weeks = await db.ProgramVersions.Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Weeks, cancel);
        if (db.Database.CurrentTransaction is not null) await db.Database.ExecuteSqlAsync($"select 1 from scheduled_sessions where tenant_id = {db.TenantId} and assignment_id = any({ids}) order by id for update", cancel);
        var sessions = await db.ScheduledSessions.Where(s => ids.Contains(s.AssignmentId!.Value)).ToListAsync(cancel);
        var begun = (await db.WorkoutLogs.Where(l => db.ScheduledSessions.Any(s => s.Id == l.ScheduledSessionId && ids.Contains(s.AssignmentId!.Value))).Select(l => l.ScheduledSessionId).ToListAsync(cancel)).ToHashSet();
        var planned = sessions.Select(s => s.ProgramSessionId).OfType<Guid>().ToHashSet();
        var documents = await db.ProgramSessions.AsNoTracking().Where(p => planned.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var followed = sessions.Where(s => s.ProgramSessionId is { } id && documents.ContainsKey(id))
            .ToLookup(s => s.AssignmentId!.Value, s => new FollowedSession(s, documents[s.ProgramSessionId!.Value], s.Status != SessionStatus.Planned || begun.Contains(s.Id)));
        return [.. assigned.Select(x => new Follower(x.Client, x.Assignment, FollowerUpdate.Of(x.Assignment, weeks[x.Assignment.VersionId], to, [.. followed[x.Assignment.Id]], Today(x.Client))))];
    }

    /// <summary>Takes one over; answers the sessions that are new.</summary>
    public IReadOnlyList<ScheduledSession> Update(Follower follower, ProgramVersion to, Guid by)
    {
        if (to.IsDraft || follower.Update.Obstacle != FollowObstacle.None) throw new InvalidOperationException("This client can't follow this version.");
        var (now, sessions) = (clock.GetCurrentInstant(), to.Sessions.ToDictionary(s => (s.Week, s.Day)));
        foreach (var (session, _, planned) in follower.Update.Taken) session.Follow(sessions[(planned.Week, planned.Day)]);
        foreach (var gone in follower.Update.Gone) gone.Remove(now, by);
        List<ScheduledSession> added = [.. follower.Update.New.Select(n => new ScheduledSession(follower.Assignment, sessions[(n.Now.Week, n.Now.Day)], n.Pass, n.Date))];
        db.AddRange(added);
        follower.Assignment.Follow(to);
        return added;
    }

    private LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
}
