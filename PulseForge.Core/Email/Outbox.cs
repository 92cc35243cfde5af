using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Email;

/// <summary>Writes mails into the caller's context, so that they are saved with their cause or not at all.</summary>
public sealed class Outbox(PulseForgeDb db, IMailRenderer renderer, TenantAccessor tenants, Addresses addresses, IClock clock, MailBell bell)
{
    /// <summary>A link to stop mails works this long; the mail itself is old by then.</summary>
    private static readonly Duration UnsubscribeLife = Duration.FromDays(90);

    private bool _willRing;

    /// <summary>Adds a mail; the caller saves. False when its reader has refused mails of this kind.</summary>
    public async Task<bool> EnqueueAsync(MailMessage message, Recipient to, CancellationToken cancel)
    {
        if (await IsRefusedAsync(message, to, cancel)) return false;
        var tenant = tenants.Required;
        var (coach, unsubscribe) = (await LeadCoachAsync(to, cancel), Unsubscribe(message, to));
        var mail = await renderer.RenderAsync(message, Frame(tenant, unsubscribe, coach?.Name), to.Locale, cancel);
        var row = new OutboxEmail(message.Kind, to, mail, tenant.From, coach?.Email, unsubscribe, Home(tenant).Host, clock.GetCurrentInstant());
        if (message.Attached is { } report) row.Attach(report);
        db.OutboxEmails.Add(row);
        RingWhenSaved();
        return true;
    }

    private Task<bool> IsRefusedAsync(MailMessage message, Recipient to, CancellationToken cancel) => message.Refusable == MailKinds.None
        ? Task.FromResult(false)
        : db.Users.AnyAsync(u => u.Id == to.UserId && (u.UnwantedMail & message.Refusable) != 0, cancel);

    /// <summary>A client's answer goes to their lead coach.</summary>
    private async Task<LeadCoach?> LeadCoachAsync(Recipient to, CancellationToken cancel) => to.ClientId is not { } client ? null :
        await db.ClientCoaches.Where(p => p.ClientId == client && p.IsLead).Join(db.Users, p => p.CoachId, u => u.Id, (_, u) => new LeadCoach(u.Name, u.Email!)).FirstOrDefaultAsync(cancel);

    private Uri? Unsubscribe(MailMessage message, Recipient to)
    {
        if (message.Refusable == MailKinds.None) return null;
        if (to.UserId is null) throw new InvalidOperationException($"{message.Kind} can be refused, so its reader must be a user.");
        var (link, token) = AccessLink.Issue(LinkPurpose.Unsubscribe, clock.GetCurrentInstant(), UnsubscribeLife, to.UserId, detail: message.Refusable.ToString());
        db.AccessLinks.Add(link);
        return addresses.Of(tenants.Required, $"/account/unsubscribe/{token}");
    }

    private MailFrame Frame(TenantInfo tenant, Uri? unsubscribe, string? repliesTo)
    {
        var logo = tenant.HasLogo ? addresses.Of(tenant, FormattableString.Invariant($"/brand/{tenant.BrandVersion}/logo.png")) : null;
        var color = tenant.Id == Tenant.PlatformId ? null : tenant.BrandColor;
        return new MailFrame(tenant.Name, color, logo, Home(tenant), tenant.Footer, unsubscribe, repliesTo);
    }

    private Uri Home(TenantInfo tenant) => tenant.Id == Tenant.PlatformId ? addresses.Root : addresses.Of(tenant, "/");

    // Inside a longer transaction it rings before the commit and nobody finds anything yet; the next look does.
    private void RingWhenSaved()
    {
        if (_willRing) return;
        _willRing = true;
        db.SavedChanges += (_, _) => bell.Ring();
    }

    private sealed record LeadCoach(string Name, string Email);
}
