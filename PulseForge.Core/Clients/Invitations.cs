using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Clients;

/// <summary>Invites clients by mail. The caller saves: client, link and mail are there together or not at all.</summary>
public sealed class Invitations(PulseForgeDb db, Outbox outbox, Addresses addresses, TenantAccessor tenants, IClock clock)
{
    /// <summary>Mails a link that works once; a new one ends the older ones.</summary>
    /// <param name="invitedBy">The name of the coach who asks.</param>
    public async Task InviteClientAsync(Client client, string invitedBy, CancellationToken cancel)
    {
        var (now, tenant) = (clock.GetCurrentInstant(), tenants.Required);
        foreach (var older in await db.AccessLinks.Where(l => l.ClientId == client.Id && l.Purpose == LinkPurpose.AcceptInvitation && l.UsedAt == null).ToListAsync(cancel)) older.Revoke(now);
        var (link, token) = AccessLink.Issue(LinkPurpose.AcceptInvitation, now, LinkLife.Invitation, clientId: client.Id);
        db.AccessLinks.Add(link);
        var message = new ClientInvitation(tenant.Name, client.Name, invitedBy, addresses.Of(tenant, $"/account/invitation/{token}"), LinkLife.Invitation);
        await outbox.EnqueueAsync(message, Recipient.Of(client), cancel);
    }
}
