using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>
/// The subdomain of a business that was deleted. It rests, so that nobody gets the mails, bookmarks and sign-ins that still go there. The row
/// belongs to the platform and is written by the database when a business is deleted (see migrations/platform.sql).
/// </summary>
public sealed class RestingIdentifier : Entity
{
    public static readonly Duration Rest = Duration.FromDays(90);

    private RestingIdentifier() { }

    public string Identifier { get; private init; } = "";

    public Instant DeletedAt { get; private init; }
}

public sealed class RestingIdentifierConfiguration : IEntityTypeConfiguration<RestingIdentifier>
{
    public void Configure(EntityTypeBuilder<RestingIdentifier> resting)
    {
        resting.ToTable("resting_identifiers");
        resting.Property(r => r.Identifier).HasMaxLength(TenantIdentifier.MaxLength);
        resting.HasIndex(r => new { r.TenantId, r.Identifier });
    }
}
