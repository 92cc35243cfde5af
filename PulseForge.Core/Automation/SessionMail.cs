using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>On the morning of a session: "today's session", unless the world has moved on since it was planned.</summary>
public sealed class SessionMail(PulseForgeDb db, SessionSheets sheets, Outbox outbox, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    /// <summary>After this time of the client's day nobody is asked to train any more.</summary>
    public static readonly LocalTime Latest = new(21, 0);

    public async Task<OccurrenceOutcome> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == occurrence.ClientId, cancel);
        var session = await db.ScheduledSessions.SingleOrDefaultAsync(s => s.Id == occurrence.SubjectId, cancel);
        if (Obstacle(occurrence, client, session) is { } obstacle) return obstacle;
        if (await db.PausesOn(occurrence.ClientId, occurrence.Date).AnyAsync(cancel)) return OccurrenceOutcome.ClientPaused;
        return await SendAsync(client!, session!, cancel) ? OccurrenceOutcome.Done : OccurrenceOutcome.Unwanted;
    }

    private async Task<bool> SendAsync(Client client, ScheduledSession session, CancellationToken cancel)
    {
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        var sheet = await sheets.FindAsync(session.Id, cancel) ?? throw new InvalidOperationException("The session vanished while its mail was written.");
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, now, SessionLink.ExpiresAt(session.Date, zone) - now, client.UserId, client.Id, session.Id);
        if (!await outbox.EnqueueAsync(new SessionToday(sheet, now.InZone(zone).TimeOfDay, addresses.Of(tenant.Required, $"/s/{token}")), Recipient.Of(client), cancel)) return false;
        db.AccessLinks.Add(link);
        return true;
    }

    private OccurrenceOutcome? Obstacle(Occurrence occurrence, Client? client, ScheduledSession? session) => (client, session) switch
    {
        (null or { Status: not ClientStatus.Active }, _) => OccurrenceOutcome.ClientInactive,
        ({ Email: null } or { UserId: null }, _) => OccurrenceOutcome.NoAddress,
        (_, null) => OccurrenceOutcome.SessionGone,
        (_, { Status: not SessionStatus.Planned }) => OccurrenceOutcome.SessionNotPlanned,
        (_, { Date: var date }) when date != occurrence.Date => OccurrenceOutcome.SessionMoved,
        _ when IsTooLate(occurrence, client) => OccurrenceOutcome.TooLate,
        _ => null,
    };

    private bool IsTooLate(Occurrence occurrence, Client client)
    {
        var local = clock.GetCurrentInstant().InZone(TimeZones.Get(client.TimeZone)).LocalDateTime;
        return local.Date > occurrence.Date || (local.Date == occurrence.Date && local.TimeOfDay >= Latest && client.MorningTime < Latest);
    }
}
