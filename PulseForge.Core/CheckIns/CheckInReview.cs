using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.CheckIns;

/// <summary>What became of a review: done and mailed, done without a mail, done before, or the client has changed the answers meanwhile.</summary>
public enum ReviewOutcome { Mailed, Kept, AlreadyReviewed, Corrected }

/// <summary>A coach has read a check-in. The reply, its mail and the mark are saved together or not at all, so that sending twice sends once.</summary>
public sealed class CheckInReview(PulseForgeDb db, Vault vault, Outbox outbox, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    public const int LongestReply = 4000;

    /// <param name="revision">What the coach had before their eyes.</param>
    /// <param name="reply">Null for a check-in that needs no words.</param>
    public async Task<ReviewOutcome?> ReviewAsync(Guid id, int revision, string? reply, CancellationToken cancel)
    {
        if (await db.CheckIns.VisibleTo(db.Actor, db).SingleOrDefaultAsync(c => c.Id == id && c.AnsweredAt != null, cancel) is not { } checkIn) return null;
        if (checkIn.ReviewedAt is not null) return ReviewOutcome.AlreadyReviewed;
        if (checkIn.Revision != revision) return ReviewOutcome.Corrected;
        var mailed = reply is not null && await MailAsync(checkIn, reply, cancel);
        checkIn.Review(reply is null ? null : await SealAsync(checkIn, reply, cancel), db.Actor.UserId!.Value, clock.GetCurrentInstant());
        if (!await db.TrySaveAsync(cancel)) return await WasReviewedAsync(id, cancel) ? ReviewOutcome.AlreadyReviewed : ReviewOutcome.Corrected;
        return mailed ? ReviewOutcome.Mailed : ReviewOutcome.Kept;
    }

    private async Task<bool> MailAsync(CheckIn checkIn, string reply, CancellationToken cancel)
    {
        var client = await db.Clients.SingleAsync(c => c.Id == checkIn.ClientId, cancel);
        if (client is { Email: null } or { UserId: null }) return false;
        var coach = await db.Users.Where(u => u.Id == db.Actor.UserId).Select(u => u.Name).SingleAsync(cancel);
        return await outbox.EnqueueAsync(new CheckInReply(coach, checkIn.FormName, checkIn.Date, reply, addresses.Of(tenant.Required, $"/portal/check-ins/{checkIn.Id}")), Recipient.Of(client), cancel);
    }

    /// <summary>A second reply, after a correction, stands below the first.</summary>
    private async Task<Sealed> SealAsync(CheckIn checkIn, string reply, CancellationToken cancel)
    {
        var before = checkIn.Reply is { } earlier ? await vault.OpenAsync((CheckIn c) => c.Reply, earlier, cancel) : null;
        return await vault.SealForAsync(checkIn.ClientId, (CheckIn c) => c.Reply, before is null ? reply : $"{before}\n\n{reply}", cancel);
    }

    private Task<bool> WasReviewedAsync(Guid id, CancellationToken cancel) => db.CheckIns.AsNoTracking().AnyAsync(c => c.Id == id && c.ReviewedAt != null, cancel);
}
