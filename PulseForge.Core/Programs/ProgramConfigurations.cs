using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

public sealed class TrainingProgramConfiguration : IEntityTypeConfiguration<TrainingProgram>
{
    public void Configure(EntityTypeBuilder<TrainingProgram> program)
    {
        program.Property(p => p.Name).HasMaxLength(120);
        program.Property(p => p.Goal).HasMaxLength(80);
        program.Property(p => p.Level).HasMaxLength(40);
        program.Property(p => p.Description).HasMaxLength(4000);
        program.Property(p => p.StartedFrom).HasMaxLength(80);
        program.HasIndex(p => new { p.TenantId, p.Name });
        program.BelongsToUser(p => p.CreatedBy);
    }
}

public sealed class ProgramVersionConfiguration : IEntityTypeConfiguration<ProgramVersion>
{
    public void Configure(EntityTypeBuilder<ProgramVersion> version)
    {
        version.HasIndex(v => new { v.TenantId, v.ProgramId, v.Number }).IsUnique();
        version.Property(v => v.Revision).IsConcurrencyToken();
        version.Ignore(v => v.IsDraft);
        version.Ignore(v => v.IsReplayed);
        version.ToTable(t => t.HasCheckConstraint("ck_program_versions_weeks", "weeks between 1 and 52"));
        version.ToTable(t => t.HasCheckConstraint("ck_program_versions_published", "(number = 0) = (published_at is null)"));
        version.HasOne<TrainingProgram>().WithMany().HasForeignKey(v => new { v.TenantId, v.ProgramId }).OnDelete(DeleteBehavior.Cascade);
        version.HasMany(v => v.Phases).WithOne().HasForeignKey(p => new { p.TenantId, p.VersionId }).OnDelete(DeleteBehavior.Cascade);
        version.HasMany(v => v.Sessions).WithOne().HasForeignKey(s => new { s.TenantId, s.VersionId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ProgramPhaseConfiguration : IEntityTypeConfiguration<ProgramPhase>
{
    public void Configure(EntityTypeBuilder<ProgramPhase> phase)
    {
        phase.Property(p => p.Name).HasMaxLength(80);
        phase.Property(p => p.SetsFactor).HasPrecision(4, 3);
        phase.Property(p => p.LoadFactor).HasPrecision(4, 3);
        phase.ToTable(t => t.HasCheckConstraint("ck_program_phases_weeks", "first_week >= 1 and last_week >= first_week"));
    }
}

public sealed class ProgramSessionConfiguration : IEntityTypeConfiguration<ProgramSession>
{
    public void Configure(EntityTypeBuilder<ProgramSession> session)
    {
        session.Property(s => s.Name).HasMaxLength(120);
        session.HasIndex(s => new { s.TenantId, s.VersionId, s.Week, s.Day }).IsUnique();
        session.ToTable(t => t.HasCheckConstraint("ck_program_sessions_day", "week between 1 and 52 and day between 1 and 7"));
    }
}

public sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasIndex(a => new { a.TenantId, a.ClientId, a.StartDate });
        assignment.HasOne<Client>().WithMany().HasForeignKey(a => new { a.TenantId, a.ClientId }).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<TrainingProgram>().WithMany().HasForeignKey(a => new { a.TenantId, a.ProgramId }).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<ProgramVersion>().WithMany().HasForeignKey(a => new { a.TenantId, a.VersionId }).OnDelete(DeleteBehavior.Restrict);
        assignment.Ignore(a => a.Part);
        assignment.Property(a => a.FirstWeek).HasDefaultValue(1);
        assignment.Property(a => a.Shifts).HasDefaultValueSql("'[]'");
        assignment.ToTable(t => t.HasCheckConstraint("ck_assignments_weeks", "first_week between 1 and 52 and (last_week is null or last_week between first_week and 52)"));
        assignment.BelongsToUser(a => a.AssignedBy);
    }
}
