using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training.Imports;

public sealed class HistoryImportConfiguration : IEntityTypeConfiguration<HistoryImport>
{
    public void Configure(EntityTypeBuilder<HistoryImport> import)
    {
        import.Property(i => i.FileName).HasMaxLength(HistoryImport.LongestName);
        import.HasIndex(i => new { i.TenantId, i.ClientId, i.CreatedAt });
        import.ToTable(t => t.HasCheckConstraint("ck_history_imports_content", "(state in ('Draft', 'Running')) = (content is not null)"));
        import.HasOne<Client>().WithMany().HasForeignKey(i => new { i.TenantId, i.ClientId }).OnDelete(DeleteBehavior.Cascade);
        import.HasMany<ScheduledSession>().WithOne().HasForeignKey(s => new { s.TenantId, s.ImportId }).OnDelete(DeleteBehavior.Cascade);
        import.HasMany<LoggedSet>().WithOne().HasForeignKey(s => new { s.TenantId, s.ImportId }).OnDelete(DeleteBehavior.Cascade);
        import.BelongsToUser(i => i.CreatedBy);
        import.BelongsToUser(i => i.UndoneBy);
    }
}
