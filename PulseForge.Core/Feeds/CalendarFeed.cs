using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Feeds;

/// <summary>What a feed tells: everything, or only on which days something is planned.</summary>
public enum FeedKind { Full, BusyOnly }

/// <summary>
/// The private address at which a person's own calendar reads their sessions: a client's own, a coach's those of their clients. It is found by its hash; sealed
/// it is kept besides, so that its owner can look it up for another device.
/// </summary>
public sealed class CalendarFeed : Entity
{
    private CalendarFeed() { }

    public CalendarFeed(Guid userId, FeedKind kind) => (UserId, Kind) = (userId, kind);

    public Guid UserId { get; private init; }

    public FeedKind Kind { get; private init; }

    public byte[] TokenHash { get; private set; } = [];

    public Sealed Token { get; private set; } = null!;

    public Instant MadeAt { get; private set; }

    /// <summary>Gives it an address; the one it had stops at once.</summary>
    public void Give(byte[] tokenHash, Sealed token, Instant now)
    {
        Raise(TokenHash.Length == 0 ? "feed.shared" : "feed.renewed");
        (TokenHash, Token, MadeAt) = (tokenHash, token, now);
    }

    /// <summary>It is to be taken away, and its address with it.</summary>
    public void Stop() => Raise("feed.stopped");
}

public sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.HasIndex(f => new { f.TenantId, f.TokenHash }).IsUnique();
        feed.HasIndex(f => new { f.TenantId, f.UserId, f.Kind }).IsUnique();
        feed.BelongsToUser(f => f.UserId, DeleteBehavior.Cascade);
    }
}
