using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Clients;

/// <summary>The parent or guardian who consents for a minor, by a link of their own. Adds to the context; the caller saves.</summary>
public sealed class Guardians(PulseForgeDb db, Outbox outbox, Addresses addresses, TenantAccessor tenants, IClock clock)
{
    /// <summary>Mails the guardian a link that works once; it ends older ones, also those to another guardian.</summary>
    public async Task AskAsync(Client client, CancellationToken cancel)
    {
        var (now, business) = (clock.GetCurrentInstant(), tenants.Required);
        foreach (var older in await db.AccessLinks.Where(l => l.ClientId == client.Id && l.Purpose == LinkPurpose.GuardianConsent && l.UsedAt == null).ToListAsync(cancel)) older.Revoke(now);
        var (link, token) = AccessLink.Issue(LinkPurpose.GuardianConsent, now, LinkLife.Invitation, clientId: client.Id, detail: client.GuardianEmail);
        db.AccessLinks.Add(link);
        var message = new GuardianConsent(business.Name, client.Name, await db.LeadCoachNameAsync(client.Id, cancel) ?? business.Name, addresses.Of(business, $"/account/guardian/{token}"), LinkLife.Invitation);
        await outbox.EnqueueAsync(message, new Recipient(client.GuardianEmail!, client.GuardianEmail!, client.Locale, ClientId: client.Id), cancel);
    }

    /// <summary>The guardian consents: the account opens, and the client hears of it.</summary>
    public async Task ConsentAsync(Client client, string guardian, string origin, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        client.Accept(client.UserId ?? throw new InvalidOperationException("The client has not answered the invitation."), now);
        db.GiveConsents(client, guardian, byGuardian: true, origin, now);
        await outbox.EnqueueAsync(new GuardianAgreed(tenants.Required.Name, client.Name, addresses.Of(tenants.Required, "/account/sign-in")), Recipient.Of(client), cancel);
    }
}

public static class Consenting
{
    /// <summary>Both texts in their versions of today.</summary>
    public static void GiveConsents(this PulseForgeDb db, Client client, string by, bool byGuardian, string origin, Instant now)
    {
        foreach (var text in Enum.GetValues<ConsentText>()) db.Consents.Add(new Consent(client.Id, text, ConsentTexts.VersionOf(text), by, byGuardian, origin, now));
    }

    public static Task<string?> LeadCoachNameAsync(this PulseForgeDb db, Guid clientId, CancellationToken cancel) =>
        db.ClientCoaches.Where(p => p.ClientId == clientId && p.IsLead).Join(db.Users, p => p.CoachId, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(cancel);
}
