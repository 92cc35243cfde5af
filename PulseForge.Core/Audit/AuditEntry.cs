using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Audit;

/// <summary>Who did or read what, when and from where. Append-only: the runtime role has no UPDATE or DELETE on it.</summary>
public sealed class AuditEntry : Entity
{
    private AuditEntry() { }

    public AuditEntry(string action, Guid? userId, string role, string origin, string? subjectType, Guid? subjectId, string[] changedFields, Sealed? values, Instant at)
    {
        (Action, UserId, Role, Origin) = (action, userId, role, origin);
        (SubjectType, SubjectId, ChangedFields, Values, At) = (subjectType, subjectId, changedFields, values, at);
    }

    /// <summary>subject.verb in the past tense, e.g. client.archived, account.signed_in, client.read.</summary>
    public string Action { get; private init; } = "";

    public Guid? UserId { get; private init; }

    public string Role { get; private init; } = "";

    /// <summary>Address of the request, or the job.</summary>
    public string Origin { get; private init; } = "";

    public string? SubjectType { get; private init; }

    public Guid? SubjectId { get; private init; }

    /// <summary>Names of fields; values stand only sealed in <see cref="Values"/>.</summary>
    public string[] ChangedFields { get; private init; } = [];

    /// <summary>Before and after, sealed under the person's own key, which erasure destroys.</summary>
    public Sealed? Values { get; private init; }

    public Instant At { get; private init; }
}

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.Property(e => e.Action).HasMaxLength(60);
        entry.Property(e => e.Role).HasMaxLength(20);
        entry.Property(e => e.Origin).HasMaxLength(80);
        entry.Property(e => e.SubjectType).HasMaxLength(60);
        entry.HasIndex(e => new { e.TenantId, e.At });
        entry.HasIndex(e => new { e.TenantId, e.SubjectId, e.At });
    }
}
