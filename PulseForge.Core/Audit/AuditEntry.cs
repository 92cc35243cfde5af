using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Audit;

/// <summary>Who did or read what, when and from where. Append-only: the runtime roles have no UPDATE or DELETE on it.</summary>
public sealed class AuditEntry : Entity
{
    public const int ActionLength = 60;
    private const int OriginLength = 80;

    private AuditEntry() { }

    public AuditEntry(string action, Actor actor, string? subjectType, Guid[] subjectIds, string[] changedFields, Sealed? values, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        Action = action;
        (UserId, ActingClientId, Role) = (actor.UserId, actor.ClientId, RoleOf(actor));
        Origin = actor.Origin.Length > OriginLength ? actor.Origin[..OriginLength] : actor.Origin;
        (SubjectType, SubjectIds, ChangedFields, Values, At) = (subjectType, subjectIds, changedFields, values, at);
    }

    /// <summary>subject.verb in the past tense, e.g. client.archived, account.signed_in, client.read.</summary>
    public string Action { get; private init; } = "";

    public Guid? UserId { get; private init; }

    /// <summary>The client who acted, also by a link without signing in.</summary>
    public Guid? ActingClientId { get; private init; }

    /// <summary>Owner, Coach, Client, Admin; Link for the holder of one; Guest before anybody is known; System for jobs.</summary>
    public string Role { get; private init; } = "";

    /// <summary>Address of the request, or the job.</summary>
    public string Origin { get; private init; } = "";

    public string? SubjectType { get; private init; }

    /// <summary>The row that was changed and the client that it is about, or every client that a page showed.</summary>
    public Guid[] SubjectIds { get; private init; } = [];

    /// <summary>Names of fields; values stand only sealed in <see cref="Values"/>.</summary>
    public string[] ChangedFields { get; private init; } = [];

    /// <summary>Before and after as JSON, sealed under the client's own key, which erasure destroys.</summary>
    public Sealed? Values { get; private init; }

    public Instant At { get; private init; }

    private static string RoleOf(Actor actor) => actor switch
    {
        { Role: { } role } => role.ToString(),
        { ClientId: not null } or { UserId: not null } => "Link",
        { IsGuest: true } => "Guest",
        _ => "System",
    };
}

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.Property(e => e.Action).HasMaxLength(AuditEntry.ActionLength);
        entry.Property(e => e.Role).HasMaxLength(20);
        entry.Property(e => e.Origin).HasMaxLength(80);
        entry.Property(e => e.SubjectType).HasMaxLength(60);
        entry.HasIndex(e => new { e.TenantId, e.At, e.Id });
        entry.HasIndex(e => new { e.TenantId, e.UserId, e.At });
        // The console reads across businesses.
        entry.HasIndex(e => new { e.At, e.Id });
    }
}
