using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Reports;

/// <summary>Prints reports, keeps those that are handed out, and mails them. Adds to the context: the caller saves all of it or none.</summary>
public sealed class ReportWriter(PulseForgeDb db, IReportRenderer renderer, Outbox outbox, TenantAccessor tenants, Addresses addresses, IClock clock)
{
    public async Task<byte[]> PrintAsync(ProgressReport report, CancellationToken cancel) => renderer.Render(report, await BrandAsync(cancel));

    /// <summary>What stands at the head and the foot of the business's papers.</summary>
    public async Task<ReportBrand> BrandAsync(CancellationToken cancel)
    {
        var tenant = tenants.Required;
        var logo = tenant.HasLogo ? await db.Tenants.Where(t => t.Id == tenant.Id).Select(t => t.Logo).SingleOrDefaultAsync(cancel) : null;
        return new ReportBrand(tenant.Name, HexColour.Parse(tenant.BrandColor), logo, tenant.Footer, addresses.Of(tenant, "/").Host);
    }

    /// <summary>The coming report of a client with the coach's words, if somebody began it.</summary>
    public Task<Report?> ComingAsync(Guid client, CancellationToken cancel) => db.Reports.SingleOrDefaultAsync(r => r.ClientId == client && r.WrittenAt == null, cancel);

    /// <summary>Who of the client and their lead coach reads reports: those with an account who have not refused them.</summary>
    public async Task<IReadOnlyList<User>> ReadersAsync(Client client, CancellationToken cancel)
    {
        var lead = db.ClientCoaches.Where(p => p.ClientId == client.Id && p.IsLead).Select(p => p.CoachId);
        return await db.Users.Active().Where(u => (u.Id == client.UserId || lead.Contains(u.Id)) && (u.UnwantedMail & MailKinds.Reports) == 0).OrderBy(u => u.Id).ToListAsync(cancel);
    }

    /// <summary>Writes the coming report and queues its mails, with the pages attached.</summary>
    public async Task SendAsync(Client client, ProgressReport report, ReportKind kind, IEnumerable<User> readers, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var row = await ComingAsync(client.Id, cancel) ?? db.Add(new Report(client.Id, db.Actor.UserId, now)).Entity;
        row.Write(kind, report.Period.From, report.Period.To, await PrintAsync(report, cancel), now);
        foreach (var reader in readers) await MailAsync(client, report, row, reader, cancel);
    }

    private Task<bool> MailAsync(Client client, ProgressReport report, Report row, User reader, CancellationToken cancel)
    {
        var isClient = reader.Id == client.UserId;
        var link = addresses.Of(tenants.Required, isClient ? $"/portal/reports/{row.Id}" : $"/coach/clients/{client.Id}/reports/{row.Id}");
        return outbox.EnqueueAsync(new ProgressReportReady(row.Id, report, isClient, link), isClient ? Recipient.Of(client) : Recipient.Of(reader), cancel);
    }
}
