using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Units;

namespace PulseForge.Core.Automation;

/// <summary>Tells a client that a goal or a step is reached, once, outside of the quiet hours, and only while it still stands.</summary>
public sealed class CelebrationMail(PulseForgeDb db, Outbox outbox, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    public async Task<OccurrenceOutcome> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.LockClientAsync(occurrence.ClientId, cancel);
        if (client is null or { Status: ClientStatus.Archived }) return OccurrenceOutcome.ClientInactive;
        if (client is { Email: null } or { UserId: null }) return OccurrenceOutcome.NoAddress;
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        if (today > occurrence.Date.PlusDays(Celebrations.NewsDays + 1)) return OccurrenceOutcome.TooLate;
        var celebration = await db.Celebrations.SingleOrDefaultAsync(c => c.Id == occurrence.SubjectId, cancel);
        if (celebration is null || await GoalNews.ProgressAsync(db, client.Id, today, cancel) is not { } progress || GoalNews.Of(celebration, progress) is not { } news) return OccurrenceOutcome.NotReached;
        var message = new GoalReached(news, news.Value is { } kg ? new Mass(kg, client.Units.Mass()) : null, addresses.Of(tenant.Required, "/portal/progress"));
        return await outbox.EnqueueAsync(message, Recipient.Of(client), cancel) ? OccurrenceOutcome.Done : OccurrenceOutcome.Unwanted;
    }
}
