using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Clients;

public enum LimitationKind { Pattern, Muscle, BodyPart, Equipment, Exercise }

public enum BodySide { Both, Left, Right }

public enum LimitationSeverity { Watch, Avoid, Forbidden }

/// <summary>Something that a client can't or shouldn't do now. The kind and dates stay plain because they are filtered on; the note is sealed.</summary>
public sealed class Limitation : Entity, ISoftDeleted
{
    private Limitation() { }

    public Limitation(Guid clientId, LimitationKind kind, string subject, BodySide side, LimitationSeverity severity, LocalDate from, LocalDate? until, Sealed? note)
    {
        if (until < from) throw new ArgumentException("A limitation ends on or after its first day.", nameof(until));
        (ClientId, Kind, Subject, Side, Severity) = (clientId, kind, subject, side, severity);
        (From, Until, Note) = (from, until, note);
        Raise("limitation.added", nameof(Kind), nameof(Subject), nameof(Severity));
    }

    public Guid ClientId { get; private init; }

    public LimitationKind Kind { get; private init; }

    /// <summary>The pattern, muscle, body part, equipment, or id of the exercise, by kind.</summary>
    public string Subject { get; private init; } = "";

    public BodySide Side { get; private init; }

    public LimitationSeverity Severity { get; private set; }

    public LocalDate From { get; private init; }

    public LocalDate? Until { get; private set; }

    public Sealed? Note { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void End(LocalDate lastDay)
    {
        Until = lastDay < From ? From : lastDay;
        Raise("limitation.ended", nameof(Until));
    }

    public void Remove(Instant now, Guid by) => (DeletedAt, DeletedBy) = (now, by);
}

public sealed class LimitationConfiguration : IEntityTypeConfiguration<Limitation>
{
    public void Configure(EntityTypeBuilder<Limitation> limitation)
    {
        limitation.Property(l => l.Subject).HasMaxLength(120);
        limitation.HasIndex(l => new { l.TenantId, l.ClientId, l.From });
        limitation.HasOne<Client>().WithMany().HasForeignKey(l => new { l.TenantId, l.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
