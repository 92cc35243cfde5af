using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>The last day of a goal of adherence is over where its client lives: it may be reached without anything being logged, and is looked at once.</summary>
public sealed class GoalOver(PulseForgeDb db, Celebrations celebrations, IClock clock)
{
    /// <summary>Null when the day isn't over there yet: the client lives elsewhere by now.</summary>
    public async Task<OccurrenceOutcome?> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.LockClientAsync(occurrence.ClientId, cancel);
        if (client is null or { Status: ClientStatus.Archived }) return OccurrenceOutcome.ClientInactive;
        var end = LocalDay.Span(occurrence.Date, TimeZones.Get(client.TimeZone)).End;
        if (clock.GetCurrentInstant() < end)
        {
            occurrence.Postpone(end);
            return null;
        }
        if (!await db.Goals.AnyAsync(g => g.Id == occurrence.SubjectId && g.EndedAt == null, cancel)) return OccurrenceOutcome.NotReached;
        await celebrations.CatchUpAsync(client.Id, cancel);
        return await db.Celebrations.AnyAsync(c => c.GoalId == occurrence.SubjectId && c.MilestoneId == null, cancel) ? OccurrenceOutcome.Done : OccurrenceOutcome.NotReached;
    }
}
