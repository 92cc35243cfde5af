using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Accounts;

/// <summary>Those who work in a business: their invitations, roles and suspensions. There is always an owner who can sign in.</summary>
public sealed class Team(PulseForgeDb db, Outbox outbox, Addresses addresses, TenantAccessor tenants, IClock clock)
{
    /// <summary>Adds an account that waits for its person, and the mail to them. False when somebody of this business has the address.</summary>
    public async Task<bool> InviteAsync(EmailAddress email, string name, Role role, string invitedBy, CancellationToken cancel)
    {
        if (role is not (Role.Owner or Role.Coach)) throw new ArgumentOutOfRangeException(nameof(role), "Clients are invited by their coach.");
        if (await db.Users.WithEmail(email.Value).AnyAsync(cancel)) return false;
        var business = tenants.Required;
        var invited = new User(email.Value, name, role, business.TimeZone, business.Units, "en-US", clock.GetCurrentInstant());
        db.Users.Add(invited);
        db.Record("account.invited", invited, nameof(User.Role));
        await MailAsync(invited, invitedBy, cancel);
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>Mails a new link; the older ones end.</summary>
    public async Task InviteAgainAsync(User invited, string invitedBy, CancellationToken cancel)
    {
        RefuseUnlessInvited(invited);
        db.Record("account.invited", invited);
        await MailAsync(invited, invitedBy, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the invitation back; nothing of the account stays.</summary>
    public async Task RevokeAsync(User invited, CancellationToken cancel)
    {
        RefuseUnlessInvited(invited);
        db.AccessLinks.RemoveRange(await db.AccessLinks.Where(l => l.UserId == invited.Id).ToListAsync(cancel));
        db.Users.Remove(invited);
        db.Record("account.invitation_revoked", invited);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The invited person is there: their account opens. The page spends the link and saves.</summary>
    public void Accept(User invited, string passwordHash)
    {
        RefuseUnlessInvited(invited);
        invited.UsePassword(passwordHash);
        invited.ConfirmEmail();
        db.CoachProfiles.Add(new CoachProfile(invited.Id));
        db.Record("account.accepted", invited);
    }

    /// <summary>False for the last owner.</summary>
    public Task<bool> ChangeRoleAsync(User user, Role role, CancellationToken cancel) => UnlessLastOwnerAsync(user, () =>
    {
        user.ChangeRole(role);
        db.Record("account.role_changed", user, nameof(User.Role));
    }, cancel);

    /// <summary>False for the last owner.</summary>
    public Task<bool> SuspendAsync(User user, Guid by, CancellationToken cancel) => UnlessLastOwnerAsync(user, () =>
    {
        user.Suspend(clock.GetCurrentInstant(), by);
        db.Record("account.suspended", user, nameof(User.SuspendedAt));
    }, cancel);

    public async Task RestoreAsync(User user, CancellationToken cancel)
    {
        user.Restore();
        db.Record("account.restored", user, nameof(User.SuspendedAt));
        await db.SaveChangesAsync(cancel);
    }

    private async Task MailAsync(User invited, string invitedBy, CancellationToken cancel)
    {
        var (now, business) = (clock.GetCurrentInstant(), tenants.Required);
        foreach (var older in await db.AccessLinks.Where(l => l.UserId == invited.Id && l.Purpose == LinkPurpose.AcceptInvitation && l.UsedAt == null).ToListAsync(cancel)) older.Revoke(now);
        var (link, token) = AccessLink.Issue(LinkPurpose.AcceptInvitation, now, LinkLife.Invitation, invited.Id);
        db.AccessLinks.Add(link);
        var message = new CoachInvitation(business.Name, invitedBy, addresses.Of(business, $"/account/invitation/coach/{token}"), LinkLife.Invitation);
        await outbox.EnqueueAsync(message, Recipient.Of(invited), cancel);
    }

    // One at a time in each business: two owners who suspend each other at the same moment would leave none.
    private async Task<bool> UnlessLastOwnerAsync(User user, Action change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from tenants where id = {db.TenantId} for update", cancel);
        if (user.Role == Role.Owner && !await db.Users.Active().AnyAsync(u => u.Role == Role.Owner && u.Id != user.Id, cancel)) return false;
        change();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static void RefuseUnlessInvited(User user)
    {
        if (!user.IsInvited) throw new InvalidOperationException("This person has accepted already.");
    }
}
