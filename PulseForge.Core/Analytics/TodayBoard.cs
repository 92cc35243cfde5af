using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Analytics;

/// <summary>How a session of the coach's day stands.</summary>
public enum BoardState { Planned, Training, Done, Missed, Skipped }

/// <summary>A session as the coach's day shows it.</summary>
/// <param name="Sets">Work sets logged.</param>
/// <param name="Local">The wall clock at the client's of what happened last.</param>
public sealed record BoardSession(
    Guid Id, Guid ClientId, string Client, string Name, LocalDate Date, BoardState State, int Sets, LocalDateTime? Local, decimal? Rpe, int? Minutes, string? Note);

/// <summary>Somebody who was invited and has not come yet.</summary>
public sealed record OpenInvitation(Guid ClientId, string Name, string Email, Instant Since);

/// <summary>The coach's day, only from rows that are there.</summary>
public sealed record Day(IReadOnlyList<BoardSession> Today, IReadOnlyList<BoardSession> Finished, IReadOnlyList<OpenInvitation> Invitations, StartSteps Steps);

/// <summary>What a new coach has still to do before the first session can be trained.</summary>
public sealed record StartSteps(int Clients, int Programs, bool HasAssigned)
{
    public bool IsNew => !HasAssigned;
}

/// <summary>What happens today among the clients that an actor may see: four queries whatever their number.</summary>
public sealed class TodayBoard(PulseForgeDb db, IClock clock)
{
    public const int FinishedDays = 7;
    public const int FinishedShown = 12;

    public async Task<Day> OfAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var about = LocalDay.Today(now, DateTimeZone.Utc);
        var visible = db.Clients.VisibleTo(actor, db).Where(c => c.Status != ClientStatus.Archived);
        var steps = await StepsAsync(visible, cancel);
        if (steps.Clients == 0) return new Day([], [], [], steps);
        var sessions = await SessionsAsync(visible, s => s.Date >= about.PlusDays(-1) && s.Date <= about.PlusDays(1), cancel);
        var today = sessions.Where(s => s.Date == LocalDay.Today(now, TimeZones.Get(s.Zone))).Select(s => s.On(now)).OrderBy(s => s.State).ThenBy(s => s.Client, StringComparer.Ordinal).ToList();
        return new Day(today, await FinishedAsync(visible, about, now, cancel), await InvitationsAsync(visible, cancel), steps);
    }

    private async Task<StartSteps> StepsAsync(IQueryable<Client> visible, CancellationToken cancel) => await db.Tenants.Where(t => t.Id == db.TenantId)
        .Select(t => new StartSteps(visible.Count(), db.TrainingPrograms.Count(), db.Assignments.Any(a => visible.Any(c => c.Id == a.ClientId)))).SingleAsync(cancel);

    private async Task<IReadOnlyList<BoardSession>> FinishedAsync(IQueryable<Client> visible, LocalDate about, Instant now, CancellationToken cancel)
    {
        var finished = await SessionsAsync(visible, s => s.Date >= about.PlusDays(-FinishedDays) && s.Status == SessionStatus.Done, cancel);
        return [.. finished.Where(s => s.Date < LocalDay.Today(now, TimeZones.Get(s.Zone))).OrderByDescending(s => s.At).Take(FinishedShown).Select(s => s.On(now))];
    }

    private static Task<List<OpenInvitation>> InvitationsAsync(IQueryable<Client> visible, CancellationToken cancel) => visible
        .Where(c => c.Status == ClientStatus.Invited && c.Email != null).OrderByDescending(c => c.CreatedAt).Take(FinishedShown)
        .Select(c => new OpenInvitation(c.Id, c.Name, c.Email!, c.CreatedAt)).ToListAsync(cancel);

    private Task<List<Found>> SessionsAsync(IQueryable<Client> visible, System.Linq.Expressions.Expression<Func<ScheduledSession, bool>> which, CancellationToken cancel) =>
        db.ScheduledSessions.AsNoTracking().Where(which).Join(visible, s => s.ClientId, c => c.Id, (s, c) => new { s, c })
            .GroupJoin(db.WorkoutLogs, x => x.s.Id, l => l.ScheduledSessionId, (x, logs) => new { x.s, x.c, logs })
            .SelectMany(x => x.logs.DefaultIfEmpty(), (x, l) => new Found(
                x.s.Id, x.c.Id, x.c.Name, x.c.TimeZone, x.s.Name, x.s.Date, x.s.Status, l != null,
                l == null ? null : l.FinishedAt ?? l.StartedAt, l == null ? null : l.SessionRpe, l == null ? null : l.DurationMinutes, l == null ? null : l.Note,
                db.LoggedSets.Count(set => l != null && set.LogId == l.Id && set.Kind != LoggedSetKind.WarmUp)))
            .ToListAsync(cancel);

    private sealed record Found(
        Guid Id, Guid ClientId, string Client, string Zone, string Name, LocalDate Date, SessionStatus Status, bool IsLogged, Instant? At, decimal? Rpe, int? Minutes, string? Note, int Sets)
    {
        public BoardSession On(Instant now) => new(
            Id, ClientId, Client, Name, Date, State(LocalDay.Today(now, TimeZones.Get(Zone))), Sets, At?.InZone(TimeZones.Get(Zone)).LocalDateTime, Rpe, Minutes, Note);

        /// <summary>A planned session whose day is over was missed, whether or not a job has marked it.</summary>
        private BoardState State(LocalDate today) => Status switch
        {
            SessionStatus.Done => BoardState.Done,
            SessionStatus.Skipped => BoardState.Skipped,
            SessionStatus.Missed => BoardState.Missed,
            SessionStatus.Planned when IsLogged => BoardState.Training,
            SessionStatus.Planned => Date < today ? BoardState.Missed : BoardState.Planned,
        };
    }
}
