using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;

namespace PulseForge.Core.Reports;

public sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.Property(r => r.Words).HasMaxLength(Report.LongestWords);
        report.HasIndex(r => new { r.TenantId, r.ClientId }).IsUnique().HasFilter("written_at is null").HasDatabaseName("ux_reports_coming");
        report.HasIndex(r => new { r.TenantId, r.ClientId, r.WrittenAt });
        report.ToTable(t => t.HasCheckConstraint("ck_reports_written", "num_nulls(kind, \"from\", \"to\", pdf, written_at) in (0, 5)"));
        report.HasOne<Client>().WithMany().HasForeignKey(r => new { r.TenantId, r.ClientId }).OnDelete(DeleteBehavior.Cascade);
        report.HasMany<OutboxEmail>().WithOne().HasForeignKey(m => new { m.TenantId, m.ReportId }).OnDelete(DeleteBehavior.Cascade);
        report.BelongsToUser(r => r.CreatedBy);
        report.BelongsToUser(r => r.WordsBy);
    }
}
