using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Accounts;

/// <summary>
/// Mails people the links by which they confirm an address, sign in or choose a new password. A new link ends the older ones of its purpose.
/// For an address that may have none the same work is done and nothing of it is kept: neither answer nor time tells who has an account.
/// </summary>
public sealed class AccountLinks(PulseForgeDb db, Outbox outbox, Addresses addresses, TenantAccessor tenants, IClock clock)
{
    /// <summary>Adds the link and the mail; the caller saves.</summary>
    public async Task ConfirmEmailAsync(User user, CancellationToken cancel)
    {
        var link = await IssueAsync(user, LinkPurpose.ConfirmEmail, LinkLife.ConfirmEmail, "/account/confirm-email/", cancel);
        await outbox.EnqueueAsync(new ConfirmEmail(user.Name, link, LinkLife.ConfirmEmail), Recipient.Of(user), cancel);
    }

    public Task ResendConfirmationAsync(string email, CancellationToken cancel) =>
        ToAsync(email, user => user is { EmailConfirmed: false, IsInvited: false, SuspendedAt: null }, ConfirmEmailAsync, cancel);

    public Task MailSignInAsync(string email, CancellationToken cancel) => ToAsync(email, user => user is { EmailConfirmed: true, SuspendedAt: null }, async (user, cancel) =>
    {
        var link = await IssueAsync(user, LinkPurpose.SignIn, LinkLife.SignIn, "/account/sign-in-link/open/", cancel);
        await outbox.EnqueueAsync(new SignInLink(user.Name, link, LinkLife.SignIn), Recipient.Of(user), cancel);
    }, cancel);

    public Task MailResetAsync(string email, CancellationToken cancel) => ToAsync(email, user => user is { IsInvited: false, SuspendedAt: null }, async (user, cancel) =>
    {
        var link = await IssueAsync(user, LinkPurpose.ResetPassword, LinkLife.ResetPassword, "/account/password/reset/", cancel);
        await outbox.EnqueueAsync(new ResetPassword(user.Name, link, LinkLife.ResetPassword), Recipient.Of(user), cancel);
    }, cancel);

    /// <summary>To the new address, which counts once its link is opened there. Adds; the caller saves.</summary>
    public async Task ConfirmNewEmailAsync(User user, string newEmail, CancellationToken cancel)
    {
        var link = await IssueAsync(user, LinkPurpose.ChangeEmail, LinkLife.ChangeEmail, "/account/email/confirm/", cancel, newEmail);
        await outbox.EnqueueAsync(new ConfirmNewEmail(user.Name, link, LinkLife.ChangeEmail), Recipient.Of(user) with { Address = newEmail }, cancel);
    }

    private async Task ToAsync(string email, Predicate<User> may, Func<User, CancellationToken, Task> mail, CancellationToken cancel)
    {
        var user = await db.Users.WithEmail(email).SingleOrDefaultAsync(cancel);
        var isMeant = user is not null && may(user);
        await mail(isMeant ? user! : Nobody(email), cancel);
        if (!isMeant) db.ChangeTracker.Clear();
        db.Record(db.TenantId, "account.link_asked", nameof(User), user is null ? [] : [user.Id]);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Uri> IssueAsync(User user, LinkPurpose purpose, Duration life, string path, CancellationToken cancel, string? detail = null)
    {
        var now = clock.GetCurrentInstant();
        foreach (var older in await db.AccessLinks.Where(l => l.UserId == user.Id && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now).ToListAsync(cancel)) older.Revoke(now);
        var (link, token) = AccessLink.Issue(purpose, now, life, user.Id, detail: detail);
        db.AccessLinks.Add(link);
        return addresses.Of(tenants.Required, path + token);
    }

    private User Nobody(string email) => new(email, "Nobody", Role.Client, "Etc/UTC", UnitSystem.Kilograms, "en", clock.GetCurrentInstant());
}
