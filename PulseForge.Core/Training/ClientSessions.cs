using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>What became of a change of a client's session: it was begun or done before, or somebody else wrote it meanwhile.</summary>
public enum SessionChanged { Yes, Begun, Outdated, Gone }

/// <summary>A client's session with the document that counts.</summary>
/// <param name="Planned">What the program says; null for a session of no program.</param>
public sealed record ClientSession(ScheduledSession Session, ProgramSession? Planned, bool IsBegun)
{
    public Workout Document => Session.Override ?? Planned?.Workout ?? Workout.Empty;

    public string Fingerprint => ProgramSession.FingerprintOf(Session.Name, Document);
}

/// <summary>
/// What a coach changes of one client's planned session. The session is locked first, so that one which the client begins at this very moment is not taken
/// from under them. The change and what it plans are saved together.
/// </summary>
public sealed class ClientSessions(PulseForgeDb db)
{
    public async Task<ClientSession?> FindAsync(Guid client, Guid session, CancellationToken cancel) =>
        await db.ScheduledSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == session && s.ClientId == client, cancel) is { } found ? await WithPlanAsync(found, cancel) : null;

    /// <param name="change">What is done with it, while nobody else can; false when what the coach saw is not what stands there.</param>
    public async Task<SessionChanged> ChangeAsync(Guid client, Guid session, Func<ClientSession, Task<bool>> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.LockSessionAsync(session, cancel) is not { } locked || locked.ClientId != client) return SessionChanged.Gone;
        var found = await WithPlanAsync(locked, cancel);
        if (found.IsBegun) return SessionChanged.Begun;
        if (!await change(found)) return SessionChanged.Outdated;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return SessionChanged.Yes;
    }

    /// <summary>Later sessions of the same assignment that are to be trained just like this one and were not edited by hand: those that an edit may be meant for as well. In order of date.</summary>
    public async Task<IReadOnlyList<ScheduledSession>> AlikeAsync(ClientSession like, CancellationToken cancel)
    {
        if (like.Planned is not { } planned) return [];
        var later = await db.ScheduledSessions
            .Where(s => s.ClientId == like.Session.ClientId && s.AssignmentId == like.Session.AssignmentId && s.Id != like.Session.Id && s.Date >= like.Session.Date && s.Status == SessionStatus.Planned && s.Override == null)
            .Where(s => !db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id))
            .Join(db.ProgramSessions.Where(p => p.Day == planned.Day && p.Name == planned.Name), s => s.ProgramSessionId, p => p.Id, (s, p) => new { Session = s, p.Workout })
            .OrderBy(x => x.Session.Date).ToListAsync(cancel);
        return [.. later.Where(x => x.Workout == planned.Workout).Select(x => x.Session)];
    }

    private async Task<ClientSession> WithPlanAsync(ScheduledSession session, CancellationToken cancel)
    {
        var planned = session.ProgramSessionId is { } id ? await db.ProgramSessions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) : null;
        return new ClientSession(session, planned, session.Status == SessionStatus.Done || await db.WorkoutLogs.AnyAsync(l => l.ScheduledSessionId == session.Id, cancel));
    }
}
