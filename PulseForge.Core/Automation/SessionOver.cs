using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>
/// A session's day is over where its client lives: planned and not begun, it was missed, and a reminder is planned in the same save.
/// Paused days are left out, and so is a client who is archived.
/// </summary>
public sealed class SessionOver(PulseForgeDb db, Planner planner, IClock clock)
{
    /// <summary>Null when the day isn't over there yet: the client lives elsewhere by now.</summary>
    public async Task<OccurrenceOutcome?> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == occurrence.ClientId, cancel);
        if (client is null or { Status: ClientStatus.Archived }) return OccurrenceOutcome.ClientInactive;
        var (now, end) = (clock.GetCurrentInstant(), LocalDay.Span(occurrence.Date, TimeZones.Get(client.TimeZone)).End);
        if (now < end)
        {
            occurrence.Postpone(end);
            return null;
        }
        return await MissAsync(occurrence, client, now, cancel);
    }

    private async Task<OccurrenceOutcome> MissAsync(Occurrence occurrence, Client client, Instant now, CancellationToken cancel)
    {
        var session = await db.LockSessionAsync(occurrence.SubjectId, cancel);
        if (Obstacle(occurrence, session) is { } obstacle) return obstacle;
        if (await db.WorkoutLogs.AnyAsync(l => l.ScheduledSessionId == session!.Id, cancel)) return OccurrenceOutcome.SessionBegun;
        if (await db.PausesOn(client.Id, occurrence.Date).AnyAsync(cancel)) return OccurrenceOutcome.ClientPaused;
        session!.Miss(now);
        var settings = await AttentionSettings.OfAsync(db, cancel);
        if (settings.RemindsOfMissedSessions) planner.PlanReminder(client, session, settings);
        return OccurrenceOutcome.Done;
    }

    private static OccurrenceOutcome? Obstacle(Occurrence occurrence, ScheduledSession? session) => session switch
    {
        null => OccurrenceOutcome.SessionGone,
        { Status: not SessionStatus.Planned } => OccurrenceOutcome.SessionNotPlanned,
        { Date: var date } when date != occurrence.Date => OccurrenceOutcome.SessionMoved,
        _ => null,
    };
}
