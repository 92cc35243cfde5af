using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Reports;

/// <summary>The reports of one client, for whoever may see that client; a coach by its id, a client their own.</summary>
public sealed class ReportsOfClient(PulseForgeDb db, ReportWriter writer, ReadingLog readings, IClock clock)
{
    public Task<Client?> FindAsync(Guid? id, CancellationToken cancel) => db.Clients.VisibleTo(db.Actor, db).SingleOrDefaultAsync(c => id == null || c.Id == id, cancel);

    public LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));

    public async Task<byte[]> PrintAsync(Client client, ReportPeriod period, CancellationToken cancel)
    {
        var report = await ProgressReport.OfAsync(db, client, period, await WordsAsync(client, period, cancel), clock.GetCurrentInstant(), cancel);
        await readings.NoteAsync("client.report_read", client.Id, cancel);
        return await writer.PrintAsync(report, cancel);
    }

    public async Task<Report?> KeptAsync(Client client, Guid reportId, CancellationToken cancel)
    {
        var kept = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId && r.ClientId == client.Id && r.WrittenAt != null, cancel);
        if (kept is not null) await readings.NoteAsync("client.report_read", client.Id, cancel);
        return kept;
    }

    /// <summary>What the coach said in the report of these days; a coach sees what they are about to say, too.</summary>
    private async Task<string?> WordsAsync(Client client, ReportPeriod period, CancellationToken cancel)
    {
        var said = await db.Reports.Where(r => r.ClientId == client.Id && r.From == period.From && r.To == period.To).OrderByDescending(r => r.WrittenAt).Select(r => r.Words).FirstOrDefaultAsync(cancel);
        return said ?? (db.Actor.Role is Role.Owner or Role.Coach ? (await writer.ComingAsync(client.Id, cancel))?.Words : null);
    }
}
