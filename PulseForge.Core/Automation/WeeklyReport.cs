using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Reports;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>On the client's Monday morning: the report of the week before, to client and lead coach. Each one plans the next.</summary>
public sealed class WeeklyReport(PulseForgeDb db, ReportWriter writer, Planner planner, IClock clock)
{
    public async Task<OccurrenceOutcome> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.LockClientAsync(occurrence.ClientId, cancel);
        if (client is null or { Status: ClientStatus.Archived }) return OccurrenceOutcome.ClientInactive;
        await planner.PlanReportsAsync(client, cancel);
        if (await ObstacleAsync(occurrence, client, cancel) is { } obstacle) return obstacle;
        var readers = await writer.ReadersAsync(client, cancel);
        if (readers.Count == 0) return client.UserId is null ? OccurrenceOutcome.NoAddress : OccurrenceOutcome.Unwanted;
        var words = await writer.ComingAsync(client.Id, cancel);
        var report = await ProgressReport.OfAsync(db, client, ReportPeriod.WeekBefore(occurrence.Date), words?.Words, clock.GetCurrentInstant(), cancel);
        if (!report.HasSessions) return OccurrenceOutcome.NothingToReport;
        await writer.SendAsync(client, report, ReportKind.Weekly, readers, cancel);
        return OccurrenceOutcome.Done;
    }

    private async Task<OccurrenceOutcome?> ObstacleAsync(Occurrence occurrence, Client client, CancellationToken cancel)
    {
        if (client.Status == ClientStatus.Paused || await db.PausesOn(occurrence.ClientId, occurrence.Date).AnyAsync(cancel)) return OccurrenceOutcome.ClientPaused;
        if (client.ReportsStoppedAt is not null) return OccurrenceOutcome.SwitchedOff;
        // By then the next one is due.
        return LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone)) >= occurrence.Date.PlusDays(7) ? OccurrenceOutcome.TooLate : null;
    }
}
