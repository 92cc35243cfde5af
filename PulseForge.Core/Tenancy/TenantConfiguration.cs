using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PulseForge.Core.Tenancy;

public sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.HasKey(t => t.Id);
        tenant.Property(t => t.Id).ValueGeneratedNever();
        tenant.Property(t => t.Identifier).HasMaxLength(TenantIdentifier.MaxLength);
        tenant.HasIndex(t => t.Identifier).IsUnique();
        tenant.Property(t => t.Name).HasMaxLength(80);
        tenant.Property(t => t.CustomDomain).HasMaxLength(253);
        tenant.HasIndex(t => t.CustomDomain).IsUnique();
        tenant.Property(t => t.TimeZone).HasMaxLength(64);
        tenant.Property(t => t.BrandColor).HasMaxLength(7);
        tenant.Property(t => t.SenderName).HasMaxLength(80);
        tenant.Property(t => t.Footer).HasMaxLength(500);
        tenant.Property(t => t.SuspensionReason).HasMaxLength(500);
        tenant.Property(t => t.AcceptedTerms).HasMaxLength(20);
        // Whoever looks for due work asks for the greatest offset (none in production).
        tenant.HasIndex(t => t.ClockOffset);
        tenant.ToTable(t => t.HasCheckConstraint("ck_tenants_brand_color", "brand_color ~ '^#[0-9a-f]{6}$'"));
        tenant.ToTable(t => t.HasCheckConstraint("ck_tenants_identifier", "identifier ~ '^[a-z0-9-]{3,40}$'"));
    }
}
