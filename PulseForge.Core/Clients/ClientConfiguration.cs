using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

public sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.Property(c => c.Name).HasMaxLength(80);
        client.Property(c => c.Email).HasMaxLength(254);
        client.Property(c => c.GuardianEmail).HasMaxLength(254);
        client.Property(c => c.TimeZone).HasMaxLength(64);
        client.Property(c => c.Locale).HasMaxLength(16);
        client.Property(c => c.Goals).HasMaxLength(2000);
        client.Property(c => c.Constraints).HasMaxLength(2000);
        client.Property(c => c.Extra).HasColumnType("jsonb");
        client.HasIndex(c => new { c.TenantId, c.Email }).IsUnique().HasFilter("deleted_at is null and email is not null");
        client.HasIndex(c => new { c.TenantId, c.UserId }).IsUnique().HasFilter("user_id is not null");
        client.HasIndex(c => new { c.TenantId, c.Status, c.Name });
        client.BelongsToUser(c => c.UserId);
    }
}
