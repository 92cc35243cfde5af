using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>
/// Reminds a client of a session that they missed, by a mail that opens it: once for a session, at most one a week, never in the quiet hours,
/// and not if they have trained it meanwhile.
/// </summary>
public sealed class MissedReminder(PulseForgeDb db, SessionSheets sheets, Outbox outbox, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    /// <summary>So long after one reminder there is no other.</summary>
    public static readonly Duration Rest = Duration.FromDays(7);

    /// <summary>Null when it is moved to the end of the quiet hours.</summary>
    public async Task<OccurrenceOutcome?> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        // Two sessions of one day are due at the same moment: the second worker waits here and then sees the first one's mail.
        var client = await db.LockClientAsync(occurrence.ClientId, cancel);
        var session = await db.ScheduledSessions.SingleOrDefaultAsync(s => s.Id == occurrence.SubjectId, cancel);
        var settings = await AttentionSettings.OfAsync(db, cancel);
        if (Obstacle(occurrence, client, session, settings) is { } obstacle) return obstacle;
        if (await HindranceAsync(occurrence, client!, cancel) is { } hindrance) return hindrance;
        var allowed = settings.QuietHours.Defer(clock.GetCurrentInstant(), TimeZones.Get(client!.TimeZone));
        if (allowed > clock.GetCurrentInstant())
        {
            occurrence.Postpone(allowed);
            return null;
        }
        return await SendAsync(client, session!, cancel) ? OccurrenceOutcome.Done : OccurrenceOutcome.Unwanted;
    }

    private OccurrenceOutcome? Obstacle(Occurrence occurrence, Client? client, ScheduledSession? session, AttentionSettings settings) => (client, session) switch
    {
        (null or { Status: not ClientStatus.Active }, _) => OccurrenceOutcome.ClientInactive,
        ({ Email: null } or { UserId: null }, _) => OccurrenceOutcome.NoAddress,
        (_, null) => OccurrenceOutcome.SessionGone,
        (_, { Date: var date }) when date != occurrence.Date => OccurrenceOutcome.SessionMoved,
        (_, { Status: not SessionStatus.Missed }) => OccurrenceOutcome.SessionNotMissed,
        _ when !settings.RemindsOfMissedSessions => OccurrenceOutcome.SwitchedOff,
        _ when clock.GetCurrentInstant() >= SessionLink.ExpiresAt(occurrence.Date, TimeZones.Get(client.TimeZone)) => OccurrenceOutcome.TooLate,
        _ => null,
    };

    private async Task<OccurrenceOutcome?> HindranceAsync(Occurrence occurrence, Client client, CancellationToken cancel)
    {
        var (now, id) = (clock.GetCurrentInstant(), occurrence.SubjectId);
        if (await db.WorkoutLogs.AnyAsync(l => l.ScheduledSessionId == id, cancel)) return OccurrenceOutcome.SessionBegun;
        if (await db.PausesOn(client.Id, occurrence.Date).AnyAsync(cancel) || await db.PausesOn(client.Id, LocalDay.Today(now, TimeZones.Get(client.TimeZone))).AnyAsync(cancel)) return OccurrenceOutcome.ClientPaused;
        var sent = db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == OccurrenceKind.MissedReminder && o.Outcome == OccurrenceOutcome.Done);
        return await sent.AnyAsync(o => o.SubjectId == id || o.DoneAt > now - Rest, cancel) ? OccurrenceOutcome.RemindedLately : null;
    }

    private async Task<bool> SendAsync(Client client, ScheduledSession session, CancellationToken cancel)
    {
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        var sheet = await sheets.FindAsync(session.Id, cancel) ?? throw new InvalidOperationException("The session vanished while its reminder was written.");
        var expires = SessionLink.ExpiresAt(session.Date, zone);
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, now, expires - now, client.UserId, client.Id, session.Id);
        var message = new SessionMissed(sheet, expires.InZone(zone).LocalDateTime, await NextAsync(client, now, cancel), addresses.Of(tenant.Required, $"/s/{token}"));
        if (!await outbox.EnqueueAsync(message, Recipient.Of(client), cancel)) return false;
        db.AccessLinks.Add(link);
        return true;
    }

    private Task<NextSession?> NextAsync(Client client, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        return db.ScheduledSessions.Where(s => s.ClientId == client.Id && s.Status == SessionStatus.Planned && s.Date >= today)
            .OrderBy(s => s.Date).ThenBy(s => s.Id).Select(s => new NextSession(s.Name, s.Date)).FirstOrDefaultAsync(cancel);
    }
}
