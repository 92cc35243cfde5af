using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Attention;

/// <summary>
/// A flag that a coach has put aside: until a day, or for what raised it so far. The last word counts, for all coaches of the client.
/// One for each client and kind; taking it back removes it.
/// </summary>
public sealed class FlagMark : Entity
{
    private FlagMark() { }

    public FlagMark(Guid clientId, FlagKind kind) => (ClientId, Kind) = (clientId, kind);

    public Guid ClientId { get; private init; }

    public FlagKind Kind { get; private init; }

    /// <summary>The first day on which it is shown again; null when it was acknowledged.</summary>
    public LocalDate? SnoozedUntil { get; private set; }

    /// <summary>The client's day of the acknowledgement: what is raised by later days alone is shown again.</summary>
    public LocalDate? AcknowledgedOn { get; private set; }

    public Sealed? Note { get; private set; }

    public Instant At { get; private set; }

    public Guid? By { get; private set; }

    public void Snooze(LocalDate until, Instant now, Guid? by)
    {
        (SnoozedUntil, AcknowledgedOn, Note, At, By) = (until, null, null, now, by);
        Raise("flag.snoozed", nameof(SnoozedUntil));
    }

    public void Acknowledge(LocalDate today, Sealed? note, Instant now, Guid? by)
    {
        (SnoozedUntil, AcknowledgedOn, Note, At, By) = (null, today, note, now, by);
        Raise("flag.acknowledged", nameof(AcknowledgedOn));
    }

    public bool Hides(Flag flag, LocalDate today) => flag.Kind == Kind && (today < SnoozedUntil || flag.Since <= AcknowledgedOn);
}

public sealed class FlagMarkConfiguration : IEntityTypeConfiguration<FlagMark>
{
    public void Configure(EntityTypeBuilder<FlagMark> mark)
    {
        mark.HasIndex(m => new { m.TenantId, m.ClientId, m.Kind }).IsUnique();
        mark.HasOne<Client>().WithMany().HasForeignKey(m => new { m.TenantId, m.ClientId }).OnDelete(DeleteBehavior.Cascade);
        mark.BelongsToUser(m => m.By);
    }
}
