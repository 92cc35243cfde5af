using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Accounts;

public sealed class AccessLinkConfiguration : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.HasIndex(l => new { l.TenantId, l.TokenHash }).IsUnique();
        link.Property(l => l.Detail).HasMaxLength(320);
        // Of two who spend it at the same moment, one is refused.
        link.Property(l => l.UsedAt).IsConcurrencyToken();
        link.BelongsToUser(l => l.UserId);
        link.HasOne<Client>().WithMany().HasForeignKey(l => new { l.TenantId, l.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
