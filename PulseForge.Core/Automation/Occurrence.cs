using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Automation;

public enum OccurrenceKind { SessionMail }

/// <summary>
/// Something to be done once for a client on a local date. Unique by (client, kind, subject, date); written with its cause,
/// taken under a lease with a fencing token, and marked done in the same transaction as its effect.
/// </summary>
public sealed class Occurrence : Entity
{
    private Occurrence() { }

    public Occurrence(OccurrenceKind kind, Guid clientId, Guid subjectId, LocalDate date, Instant dueAt)
    {
        (Kind, ClientId, SubjectId, Date) = (kind, clientId, subjectId, date);
        DueAt = dueAt;
    }

    public OccurrenceKind Kind { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>The row it is about, e.g. the scheduled session.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate Date { get; private init; }

    /// <summary>By the business's clock.</summary>
    public Instant DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>By the database's clock: not before this, after a failure.</summary>
    public Instant? RetryAt { get; private set; }

    public Guid? LeaseToken { get; private set; }

    public Instant? LeasedUntil { get; private set; }

    public Instant? DoneAt { get; private set; }

    public Instant? DeadAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Why nothing was sent, e.g. the session was moved; null when it was done.</summary>
    public string? Outcome { get; private set; }

    public void Postpone(Instant dueAt)
    {
        if (DoneAt is null) DueAt = dueAt;
    }
}

public sealed class OccurrenceConfiguration : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> occurrence)
    {
        occurrence.Property(o => o.LastError).HasMaxLength(1000);
        occurrence.Property(o => o.Outcome).HasMaxLength(80);
        occurrence.HasIndex(o => new { o.TenantId, o.ClientId, o.Kind, o.SubjectId, o.Date }).IsUnique();
        occurrence.HasIndex(o => new { o.TenantId, o.DueAt }).HasFilter("done_at is null and dead_at is null");
        occurrence.HasOne<Client>().WithMany().HasForeignKey(o => new { o.TenantId, o.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
