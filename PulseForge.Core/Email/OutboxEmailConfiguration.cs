using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Email;

public sealed class OutboxEmailConfiguration : IEntityTypeConfiguration<OutboxEmail>
{
    public void Configure(EntityTypeBuilder<OutboxEmail> mail)
    {
        mail.ToTable("outbox_emails");
        mail.Ignore(m => m.IsAccountMail);
        mail.Property(m => m.Kind).HasMaxLength(60);
        mail.Property(m => m.ToAddress).HasMaxLength(254);
        mail.Property(m => m.ToName).HasMaxLength(80);
        mail.Property(m => m.FromName).HasMaxLength(80);
        mail.Property(m => m.ReplyTo).HasMaxLength(254);
        mail.Property(m => m.Subject).HasMaxLength(255);
        mail.Property(m => m.MessageId).HasMaxLength(320);
        mail.Property(m => m.LastError).HasMaxLength(1000);
        mail.Property(m => m.LeaseToken).IsConcurrencyToken();
        // The first finds who has something due, the second takes it in order; what is sent or dead has left both.
        mail.HasIndex(m => m.NextAttemptAt).HasFilter("next_attempt_at is not null");
        mail.HasIndex(m => new { m.TenantId, m.NextAttemptAt }).HasFilter("next_attempt_at is not null");
        mail.HasIndex(m => new { m.TenantId, m.CreatedAt });
        mail.HasIndex(m => new { m.TenantId, m.DeadAt }).HasFilter("dead_at is not null");
        mail.HasOne<Client>().WithMany().HasForeignKey(m => new { m.TenantId, m.ClientId }).OnDelete(DeleteBehavior.Cascade);
        mail.BelongsToUser(m => m.UserId, DeleteBehavior.Cascade);
    }
}
