using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

public enum ConsentText { Terms, HealthData }

/// <summary>Which text, in which version, was accepted when and by whom. Kept as evidence: withdrawn, never changed.</summary>
public sealed class Consent : Entity
{
    private Consent() { }

    public Consent(Guid clientId, ConsentText text, string version, string givenBy, bool byGuardian, string origin, Instant now)
    {
        ClientId = clientId;
        Text = text;
        Version = version;
        GivenBy = givenBy;
        ByGuardian = byGuardian;
        Origin = origin;
        GivenAt = now;
        Raise("consent.given", nameof(Text), nameof(Version));
    }

    public Guid ClientId { get; private init; }

    public ConsentText Text { get; private init; }

    public string Version { get; private init; } = "";

    /// <summary>The e-mail address of the person who gave it.</summary>
    public string GivenBy { get; private init; } = "";

    public bool ByGuardian { get; private init; }

    /// <summary>The address that the answer came from.</summary>
    public string Origin { get; private init; } = "";

    public Instant GivenAt { get; private init; }

    public Instant? WithdrawnAt { get; private set; }

    public void Withdraw(Instant now)
    {
        WithdrawnAt = now;
        Raise("consent.withdrawn", nameof(Text));
    }
}

public sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.Property(c => c.Version).HasMaxLength(20);
        consent.Property(c => c.GivenBy).HasMaxLength(254);
        consent.Property(c => c.Origin).HasMaxLength(64);
        consent.HasIndex(c => new { c.TenantId, c.ClientId, c.Text });
        consent.HasOne<Client>().WithMany().HasForeignKey(c => new { c.TenantId, c.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
