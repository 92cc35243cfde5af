using System.Globalization;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Portal.Plan;

/// <summary>A check-in that is asked on a day, or was.</summary>
/// <param name="Id">None before it is asked.</param>
public sealed record AskedCheckIn(Guid? Id, LocalDate Date, string Form, bool IsAnswered, bool IsOpen);

/// <summary>A day of the client's calendar.</summary>
public sealed record CalendarDay(LocalDate Date, LocalDate Today, IReadOnlyList<PlannedSession> Sessions, IReadOnlyList<AskedCheckIn> CheckIns, Pause? Pause, ClientMoves Moves)
{
    public bool IsEmpty => Sessions.Count == 0 && CheckIns.Count == 0 && Pause is null;

    public string Iso => Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Nobody misses what falls into a pause.</summary>
    public SessionState StateOf(PlannedSession session) => session.StateOn(Today) is var state && Pause is not null && state == SessionState.Missed ? SessionState.Skipped : state;

    /// <summary>Whether the client has any other day for it.</summary>
    public bool CanMove(PlannedSession session) =>
        session.StateOn(Today) is SessionState.Planned or SessionState.Missed && new MovingAllowance(Moves, session.GivenOn ?? session.Date, Today).Days is { } days && (days.Length > 1 || !days.Contains(session.Date));
}
