using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Time;

namespace PulseForge.Core.Accounts;

/// <summary>Another address for a user, and for their record when they are a client. The old address is told, so that a thief can't do it in silence.</summary>
public sealed class EmailChange(PulseForgeDb db, Outbox outbox, IClock clock)
{
    /// <summary>Adds to the context; the caller saves. False when somebody else has the address by now.</summary>
    public async Task<bool> MakeAsync(User user, string newEmail, CancellationToken cancel)
    {
        if (await db.Users.WithEmail(newEmail).AnyAsync(u => u.Id != user.Id, cancel)) return false;
        var client = await db.Clients.SingleOrDefaultAsync(c => c.UserId == user.Id, cancel);
        if (await db.Clients.AnyAsync(c => c.Email == newEmail && c.UserId != user.Id, cancel)) return false;
        var notice = new EmailChanged(user.Name, newEmail, clock.GetCurrentInstant(), TimeZones.Get(user.TimeZone));
        await outbox.EnqueueAsync(notice, Recipient.Of(user), cancel);
        user.ChangeEmail(newEmail);
        db.Record("account.email_changed", user, nameof(User.Email));
        client?.ChangeEmail(newEmail);
        return true;
    }
}
