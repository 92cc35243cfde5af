using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Feeds;

/// <summary>Whose calendar reads, and what it may know.</summary>
public sealed record FeedOwner(Guid UserId, Role Role, Guid? ClientId, FeedKind Kind, string TimeZone, string Locale)
{
    public Actor At(string origin) => new(UserId, Role, ClientId, origin);
}

/// <summary>The addresses at which people's own calendars read: given out, renewed and taken back by the person alone, and found by whoever holds one.</summary>
public sealed class CalendarFeeds(PulseForgeDb db, Vault vault, IClock clock)
{
    /// <summary>The tokens that a person has given out, by kind. Nobody who looks through another's eyes gets them: they would outlive the look.</summary>
    public async Task<IReadOnlyDictionary<FeedKind, string>> TokensAsync(CancellationToken cancel)
    {
        var found = new Dictionary<FeedKind, string>();
        if (db.Actor is not { UserId: { } user, IsViewing: false }) return found;
        foreach (var feed in await db.CalendarFeeds.AsNoTracking().Where(f => f.UserId == user).OrderBy(f => f.Kind).ToListAsync(cancel))
            if (await vault.OpenAsync((CalendarFeed f) => f.Token, feed.Token, cancel) is { } token) found[feed.Kind] = token;
        return found;
    }

    /// <summary>Gives the acting person's feed an address, in place of the one it had. The caller saves.</summary>
    public async Task<string> ShareAsync(FeedKind kind, CancellationToken cancel)
    {
        var user = db.Actor.UserId ?? throw new InvalidOperationException("Only somebody who is signed in shares their calendar.");
        var token = AccessLink.NewToken();
        var feed = await FindAsync(user, kind, cancel) ?? db.Add(new CalendarFeed(user, kind)).Entity;
        feed.Give(AccessLink.Hash(token), await vault.SealAsync((CalendarFeed f) => f.Token, token, cancel), clock.GetCurrentInstant());
        return token;
    }

    /// <summary>Takes the address away; nothing happens where there is none. The caller saves.</summary>
    public async Task StopAsync(FeedKind kind, CancellationToken cancel)
    {
        if (db.Actor.UserId is not { } user || await FindAsync(user, kind, cancel) is not { } feed) return;
        feed.Stop();
        db.Remove(feed);
    }

    /// <summary>Who gave this token out; null for one that nobody did, that was taken back, or whose person may not sign in any more.</summary>
    public Task<FeedOwner?> OwnerAsync(string? token, CancellationToken cancel)
    {
        var hash = AccessLink.Hash(token);
        return db.CalendarFeeds.Where(f => f.TokenHash == hash)
            .Join(db.Users.Active().NotAwaitingGuardian(db), f => f.UserId, u => u.Id, (f, u) => new { Feed = f, User = u, Client = db.Clients.Where(c => c.UserId == u.Id).FirstOrDefault() })
            .Select(x => new FeedOwner(x.User.Id, x.User.Role, x.Client == null ? null : x.Client.Id, x.Feed.Kind, x.Client == null ? x.User.TimeZone : x.Client.TimeZone, x.User.Locale))
            .SingleOrDefaultAsync(cancel);
    }

    private Task<CalendarFeed?> FindAsync(Guid user, FeedKind kind, CancellationToken cancel) => db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == user && f.Kind == kind, cancel);
}
