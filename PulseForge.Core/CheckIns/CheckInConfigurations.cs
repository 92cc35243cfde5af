using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.CheckIns;

public sealed class CheckInFormConfiguration : IEntityTypeConfiguration<CheckInForm>
{
    public void Configure(EntityTypeBuilder<CheckInForm> form)
    {
        form.Property(f => f.Name).HasMaxLength(CheckInForm.LongestName);
        form.Property(f => f.StartedFrom).HasMaxLength(80);
        // A shipped form is taken over once, also by two coaches who look at the same moment.
        form.HasIndex(f => new { f.TenantId, f.StartedFrom }).IsUnique().HasFilter("started_from is not null");
        form.BelongsToUser(f => f.CreatedBy);
    }
}

public sealed class CheckInFormVersionConfiguration : IEntityTypeConfiguration<CheckInFormVersion>
{
    public void Configure(EntityTypeBuilder<CheckInFormVersion> version)
    {
        version.HasIndex(v => new { v.TenantId, v.FormId, v.Number }).IsUnique();
        version.Property(v => v.Revision).IsConcurrencyToken();
        version.ToTable(t => t.HasCheckConstraint("ck_check_in_form_versions_published", "(number = 0) = (published_at is null)"));
        version.HasOne<CheckInForm>().WithMany().HasForeignKey(v => new { v.TenantId, v.FormId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class CheckInScheduleConfiguration : IEntityTypeConfiguration<CheckInSchedule>
{
    public void Configure(EntityTypeBuilder<CheckInSchedule> schedule)
    {
        schedule.HasIndex(s => new { s.TenantId, s.ClientId, s.From });
        schedule.ToTable(t => t.HasCheckConstraint("ck_check_in_schedules_until", "until is null or until >= \"from\""));
        schedule.ToTable(t => t.HasCheckConstraint("ck_check_in_schedules_weekdays", "cardinality(weekdays) between 1 and 7"));
        schedule.HasOne<Client>().WithMany().HasForeignKey(s => new { s.TenantId, s.ClientId }).OnDelete(DeleteBehavior.Cascade);
        schedule.HasOne<CheckInForm>().WithMany().HasForeignKey(s => new { s.TenantId, s.FormId }).OnDelete(DeleteBehavior.Restrict);
        schedule.BelongsToUser(s => s.CreatedBy);
    }
}

public sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.Property(c => c.FormName).HasMaxLength(CheckInForm.LongestName);
        checkIn.Property(c => c.Revision).IsConcurrencyToken();
        checkIn.HasIndex(c => new { c.TenantId, c.ClientId, c.ScheduleId, c.Date }).IsUnique();
        checkIn.HasIndex(c => new { c.TenantId, c.ClientId, c.Date });
        // What waits for a coach; what was read has left it.
        checkIn.HasIndex(c => new { c.TenantId, c.AnsweredAt }).HasFilter("answered_at is not null and reviewed_at is null");
        checkIn.HasIndex(c => new { c.TenantId, c.ReviewedAt }).HasFilter("reviewed_at is not null");
        checkIn.HasIndex(c => new { c.TenantId, c.DueAt }).HasFilter("answered_at is null");
        checkIn.ToTable(t => t.HasCheckConstraint("ck_check_ins_answered", "(answered_at is null) = (answers is null) and (answered_at is not null or reviewed_at is null)"));
        checkIn.HasOne<Client>().WithMany().HasForeignKey(c => new { c.TenantId, c.ClientId }).OnDelete(DeleteBehavior.Cascade);
        checkIn.HasOne<CheckInSchedule>().WithMany().HasForeignKey(c => new { c.TenantId, c.ScheduleId }).OnDelete(DeleteBehavior.Cascade);
        checkIn.HasOne<CheckInFormVersion>().WithMany().HasForeignKey(c => new { c.TenantId, c.VersionId }).OnDelete(DeleteBehavior.Restrict);
        checkIn.BelongsToUser(c => c.ReviewedBy);
    }
}
