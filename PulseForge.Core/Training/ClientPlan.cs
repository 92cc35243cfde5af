using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>A client's dated sessions around a day, for lists and strips: one query.</summary>
public static class ClientPlan
{
    public static Task<List<PlannedSession>> PlanOfAsync(this PulseForgeDb db, Guid clientId, LocalDate from, LocalDate to, CancellationToken cancel) =>
        db.ScheduledSessions.AsNoTracking()
            .Where(s => s.ClientId == clientId && s.Date >= from && s.Date <= to && db.Clients.VisibleTo(db.Actor, db).Any(c => c.Id == s.ClientId))
            .OrderBy(s => s.Date).ThenBy(s => s.Id)
            .Select(s => new PlannedSession(
                s.Id, s.Date, s.Name, s.Status, s.MovedFrom, s.Override != null,
                db.WorkoutLogs.Where(l => l.ScheduledSessionId == s.Id).Select(l => l.FinishedAt).FirstOrDefault(),
                db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id),
                db.LoggedSets.Count(x => x.Kind != LoggedSetKind.WarmUp && db.WorkoutLogs.Any(l => l.Id == x.LogId && l.ScheduledSessionId == s.Id)),
                db.Assignments.Where(a => a.Id == s.AssignmentId).Join(db.TrainingPrograms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), a => a.ProgramId, p => p.Id, (a, p) => p.Name).FirstOrDefault(), s.GivenOn, s.UnplannedAt != null))
            .ToListAsync(cancel);

    /// <summary>The session, locked until the transaction ends: whoever begins or finishes it at this very moment comes first or last, never in between.</summary>
    public static Task<ScheduledSession?> LockSessionAsync(this PulseForgeDb db, Guid session, CancellationToken cancel) =>
        db.ScheduledSessions.FromSql($"select * from scheduled_sessions where tenant_id = {db.TenantId} and id = {session} for update").SingleOrDefaultAsync(cancel);
}

/// <param name="IsEdited">It carries the client's own document.</param>
/// <param name="SetsLogged">How many sets the log holds.</param>
/// <param name="IsUnplanned">Nobody had asked for it: it can't be missed.</param>
/// <param name="GivenOn">Where the coach had put it, when the client put it elsewhere.</param>
public sealed record PlannedSession(
    Guid Id, LocalDate Date, string Name, SessionStatus Status, LocalDate? MovedFrom, bool IsEdited, Instant? FinishedAt, bool IsStarted, int SetsLogged, string? Program, LocalDate? GivenOn, bool IsUnplanned = false)
{
    /// <summary>What it is on the client's today: a planned session of a past day was missed.</summary>
    public SessionState StateOn(LocalDate today) => Status switch
    {
        SessionStatus.Done => SessionState.Done,
        SessionStatus.Skipped => SessionState.Skipped,
        SessionStatus.Missed => IsStarted ? SessionState.Part : SessionState.Missed,
        SessionStatus.Planned when IsStarted => SessionState.Part,
        SessionStatus.Planned when IsUnplanned => SessionState.Part,
        SessionStatus.Planned when Date < today => SessionState.Missed,
        SessionStatus.Planned => SessionState.Planned,
    };
}

public enum SessionState { Planned, Part, Done, Missed, Skipped }
