using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Privacy;

/// <summary>A data key wrapped by a master key of the configuration. The unretired one seals; all open. With a person it is that person's own, which erasure destroys.</summary>
public sealed class TenantKey : Entity
{
    private TenantKey() { }

    public TenantKey(Guid id, Guid? personId, string masterKeyId, byte[] wrapped, Instant now)
    {
        Id = id;
        (PersonId, MasterKeyId, Wrapped, CreatedAt) = (personId, masterKeyId, wrapped, now);
    }

    /// <summary>The client or user whose values it seals in the audit; null for the business's own key.</summary>
    public Guid? PersonId { get; private init; }

    public string MasterKeyId { get; private set; } = "";

    public byte[] Wrapped { get; private set; } = [];

    public Instant CreatedAt { get; private init; }

    public Instant? RetiredAt { get; private set; }

    public void Rewrap(string masterKeyId, byte[] wrapped) => (MasterKeyId, Wrapped) = (masterKeyId, wrapped);
}

public sealed class TenantKeyConfiguration : IEntityTypeConfiguration<TenantKey>
{
    public void Configure(EntityTypeBuilder<TenantKey> key)
    {
        key.Property(k => k.MasterKeyId).HasMaxLength(40);
        // One key seals at a time; the first users of a business race for it.
        key.HasIndex(k => new { k.TenantId, k.PersonId }).IsUnique().AreNullsDistinct(false).HasFilter("retired_at is null");
    }
}
