using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;

namespace PulseForge.Core.Automation;

public sealed class OccurrenceConfiguration : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> occurrence)
    {
        occurrence.Ignore(o => o.IsOpen);
        occurrence.Property(o => o.LastError).HasMaxLength(1000);
        occurrence.HasIndex(o => new { o.TenantId, o.ClientId, o.Kind, o.SubjectId, o.Date }).IsUnique();
        // The first finds who has something due, the second takes it in order; what is done or dead has left both.
        occurrence.HasIndex(o => o.NextAttemptAt).HasFilter("next_attempt_at is not null");
        occurrence.HasIndex(o => new { o.TenantId, o.NextAttemptAt }).HasFilter("next_attempt_at is not null");
        occurrence.HasIndex(o => new { o.TenantId, o.DeadAt }).HasFilter("dead_at is not null");
        occurrence.HasOne<Client>().WithMany().HasForeignKey(o => new { o.TenantId, o.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
