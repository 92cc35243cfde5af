using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Core.Email;

/// <summary>
/// Sends what is due, at least once: a mail is marked sent after the server has taken it, so a crash between the two repeats it, with the same
/// Message-ID, and loses nothing. Batches are small, so that a slow server holds up no business behind another's queue.
/// </summary>
public sealed class OutboxDelivery(Leases leases, TenantDirectory directory, TenantScopes scopes, MailSenders senders, MailSettings settings, WorkMeter meter, ILogger<OutboxDelivery> log)
{
    public const int Batch = 5;

    private static readonly Duration SuspendedWait = Duration.FromHours(1);

    /// <summary>For reading the mail and for marking it, beside what the server takes.</summary>
    private static readonly Duration Bookkeeping = Duration.FromSeconds(10);

    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends until nothing is due or the server is away. When cancelled it finishes the mails at hand and gives the others back.</summary>
    public Task RunAsync(CancellationToken cancel, Guid? tenantId = null) =>
        Task.WhenAll(Enumerable.Range(0, settings.Senders).Select(_ => Task.Run(() => SendAllAsync(tenantId, cancel), CancellationToken.None)));

    private async Task SendAllAsync(Guid? tenantId, CancellationToken cancel)
    {
        await using var sender = senders.Open();
        while (!cancel.IsCancellationRequested)
        {
            var batch = await leases.TakeAsync(WorkTable.OutboxEmails, Batch, tenantId, CancellationToken.None);
            if (batch.Count == 0 || !await SendAsync(batch, sender, cancel)) return;
        }
    }

    /// <summary>False when it is no use to go on.</summary>
    private async Task<bool> SendAsync(IReadOnlyList<Leased> batch, IMailSender sender, CancellationToken cancel)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (!cancel.IsCancellationRequested && await SendAsync(batch[i], sender)) continue;
            var rest = batch.Skip(cancel.IsCancellationRequested ? i : i + 1).ToList();
            await leases.GiveBackAsync(WorkTable.OutboxEmails, rest, cancel.IsCancellationRequested ? Duration.Zero : Backoff.First, CancellationToken.None);
            return false;
        }
        return true;
    }

    private async Task<bool> SendAsync(Leased lease, IMailSender sender)
    {
        if (await directory.ByIdAsync(lease.TenantId, CancellationToken.None) is not { } tenant) return true;
        await using var scope = scopes.Open(tenant, "outbox");
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        if (!await leases.RenewAsync(WorkTable.OutboxEmails, lease, Duration.FromSeconds(settings.TimeoutSeconds) + Bookkeeping, CancellationToken.None)) return true;
        if (await db.OutboxEmails.SingleOrDefaultAsync(m => m.Id == lease.Id && m.LeaseToken == lease.Token) is not { } mail) return true;
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        if (tenant.IsServed || mail.IsAccountMail) return await SendAsync(db, mail, sender, now);
        mail.Wait(now + SuspendedWait, "The business is suspended.");
        await SaveAsync(db, mail);
        return true;
    }

    private async Task<bool> SendAsync(PulseForgeDb db, OutboxEmail mail, IMailSender sender, Instant now)
    {
        var delivery = await TryAsync(db, mail, sender);
        mail.Record(delivery, sender.Transport, Random.Shared.NextDouble(), now);
        meter.Worked("mail", delivery.Status.ToString());
        await SaveAsync(db, mail);
        return delivery.Status != DeliveryStatus.Unreachable;
    }

    private async Task<Delivery> TryAsync(PulseForgeDb db, OutboxEmail mail, IMailSender sender)
    {
        try { return await sender.SendAsync(mail, await AttachmentAsync(db, mail), CancellationToken.None); }
        catch (Exception unforeseen) when (!DatabaseAway.Caused(unforeseen))
        {
            // Whatever it is, it must end in a dead letter some day and not hold up the others for ever.
            log.LogError(unforeseen, "Mail {Mail} could not be sent", mail.Id);
            return new Delivery(DeliveryStatus.Deferred, unforeseen.Message);
        }
    }

    private static async Task<MailAttachment?> AttachmentAsync(PulseForgeDb db, OutboxEmail mail)
    {
        if (mail.ReportId is not { } id) return null;
        var report = await db.Reports.Where(r => r.Id == id).Join(db.Clients.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), r => r.ClientId, c => c.Id, (r, c) => new { c.Name, r.To, r.Pdf }).SingleAsync();
        return new MailAttachment(ReportFile.NameOf(report.Name, report.To!.Value), report.Pdf!);
    }

    // The server has its word about this mail: while the lease lasts, a database that restarts is no reason to send it again.
    private async Task SaveAsync(PulseForgeDb db, OutboxEmail mail)
    {
        for (var left = Bookkeeping.ToTimeSpan() / BetweenMarks; !await TrySaveAsync(db, mail, isLast: left < 1); left--) await Task.Delay(BetweenMarks);
    }

    private async Task<bool> TrySaveAsync(PulseForgeDb db, OutboxEmail mail, bool isLast)
    {
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateConcurrencyException) { log.LogWarning("The lease of mail {Mail} was lost while it was being sent", mail.Id); }
        catch (Exception away) when (!isLast && DatabaseAway.Caused(away)) { return false; /* It is tried again, and the last try says what is wrong. */ }
        return true;
    }
}
