using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

/// <summary>Why a client may not put a session on a day.</summary>
public enum DayProblem { NotAllowed, Over, SameDay, TooFar, Paused }

/// <summary>One of a client's own sessions, with what they may do with it.</summary>
/// <param name="IsOpen">It is to be trained and was not begun.</param>
/// <param name="Around">What is planned on the days that can be chosen.</param>
public sealed record OwnSession(ScheduledSession Session, bool IsOpen, MovingAllowance Allowance, ILookup<LocalDate, PlannedSession> Around, IReadOnlyList<Pause> Pauses)
{
    /// <summary>The days that can be chosen.</summary>
    public IEnumerable<LocalDate> Days => (Allowance.Days?.AsEnumerable() ?? []).Where(day => ProblemOf(day) is null);

    public DayProblem? ProblemOf(LocalDate day) => day switch
    {
        _ when !Allowance.IsAny => DayProblem.NotAllowed,
        _ when day < Allowance.Today => DayProblem.Over,
        _ when day == Session.Date => DayProblem.SameDay,
        _ when !Allowance.Allows(day) => DayProblem.TooFar,
        _ when Pauses.Any(p => p.Covers(day)) => DayProblem.Paused,
        _ => null,
    };
}

/// <summary>The sessions of a client as they themself may change them.</summary>
public sealed class OwnSessions(PulseForgeDb db, ClientSessions sessions)
{
    public async Task<OwnSession?> FindAsync(Client client, Guid session, LocalDate today, CancellationToken cancel)
    {
        if (await sessions.FindAsync(client.Id, session, cancel) is not { } found) return null;
        var moves = await db.Tenants.Where(t => t.Id == db.TenantId).Select(t => t.ClientMoves).SingleAsync(cancel);
        var allowance = MovingAllowance.Of(moves, found.Session, today);
        var days = allowance.Days ?? new DateInterval(today, today);
        var around = await db.PlanOfAsync(client.Id, days.Start, days.End, cancel);
        return new OwnSession(found.Session, IsOpen(found), allowance, around.ToLookup(s => s.Date), await db.PausesBetween(client.Id, days.Start, days.End, cancel));
    }

    /// <param name="own">As the client saw it; what stands there now is asked again while nobody else can change it.</param>
    /// <param name="after">What is planned with it, in the same save.</param>
    public Task<SessionChanged> MoveAsync(OwnSession own, LocalDate to, Instant now, Func<ScheduledSession, Task> after, CancellationToken cancel) =>
        sessions.ChangeAsync(own.Session.ClientId, own.Session.Id, async found =>
        {
            if (!IsOpen(found) || !MayStandOn(found.Session, own.Allowance, to)) return false;
            found.Session.MoveAsClient(to);
            if (to < own.Allowance.Today) found.Session.Miss(now);
            await after(found.Session);
            return true;
        }, cancel);

    // Within what is allowed, or back where the coach had put it, when a move is taken back.
    private static bool MayStandOn(ScheduledSession session, MovingAllowance allowance, LocalDate to) =>
        allowance.IsAny && (to == session.GivenOn || MovingAllowance.Of(allowance.Moves, session, allowance.Today).Allows(to));

    private static bool IsOpen(ClientSession found) => !found.IsBegun && found.Session.Status is (SessionStatus.Planned or SessionStatus.Missed);
}
