using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

public sealed class ScheduledSessionConfiguration : IEntityTypeConfiguration<ScheduledSession>
{
    public void Configure(EntityTypeBuilder<ScheduledSession> session)
    {
        session.Property(s => s.Name).HasMaxLength(120);
        session.HasIndex(s => new { s.TenantId, s.ClientId, s.Date });
        session.HasIndex(s => new { s.TenantId, s.Date, s.Status });
        session.Property(s => s.Choices).HasDefaultValueSql("""'{"warmUps":[],"skipped":[],"swaps":[]}'::jsonb""");
        session.HasIndex(s => new { s.TenantId, s.ImportId }).HasFilter("import_id is not null");
        session.HasOne<Client>().WithMany().HasForeignKey(s => new { s.TenantId, s.ClientId }).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Assignment>().WithMany().HasForeignKey(s => new { s.TenantId, s.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<ProgramSession>().WithMany().HasForeignKey(s => new { s.TenantId, s.ProgramSessionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class WorkoutLogConfiguration : IEntityTypeConfiguration<WorkoutLog>
{
    public void Configure(EntityTypeBuilder<WorkoutLog> log)
    {
        log.Property(l => l.SessionRpe).HasPrecision(3, 1);
        log.Property(l => l.Note).HasMaxLength(2000);
        log.Property(l => l.Extra).HasColumnType("jsonb");
        log.HasIndex(l => new { l.TenantId, l.ScheduledSessionId }).IsUnique();
        log.HasIndex(l => new { l.TenantId, l.ClientId, l.Date });
        log.ToTable(t => t.HasCheckConstraint("ck_workout_logs_ranges", "session_rpe between 0 and 10 and duration_minutes between 1 and 600"));
        log.HasOne<Client>().WithMany().HasForeignKey(l => new { l.TenantId, l.ClientId }).OnDelete(DeleteBehavior.Cascade);
        log.HasOne<ScheduledSession>().WithMany().HasForeignKey(l => new { l.TenantId, l.ScheduledSessionId }).OnDelete(DeleteBehavior.Cascade);
        log.BelongsToUser(l => l.LoggedBy);
    }
}

public sealed class LoggedSetConfiguration : IEntityTypeConfiguration<LoggedSet>
{
    public void Configure(EntityTypeBuilder<LoggedSet> set)
    {
        set.Property(s => s.LoadKg).HasPrecision(7, 3);
        set.Property(s => s.Metres).HasPrecision(9, 2);
        set.Property(s => s.Rpe).HasPrecision(3, 1);
        set.Property(s => s.Rir).HasPrecision(3, 1);
        set.Property(s => s.Note).HasMaxLength(500);
        set.HasIndex(s => new { s.TenantId, s.LogId, s.Block, s.Item, s.Order }).IsUnique();
        set.HasIndex(s => new { s.TenantId, s.ClientId, s.ExerciseId, s.Date });
        // The last weeks of many clients at once, whatever the exercise.
        set.HasIndex(s => new { s.TenantId, s.ClientId, s.Date });
        set.HasIndex(s => new { s.TenantId, s.ImportId }).HasFilter("import_id is not null");
        set.ToTable(t => t.HasCheckConstraint("ck_logged_sets_ranges",
            "load_kg between -200 and 1000 and reps between 0 and 1000 and seconds between 0 and 86400 and metres between 0 and 500000 and calories between 0 and 10000 and rpe between 1 and 10 and rir between 0 and 10"));
        set.HasOne<WorkoutLog>().WithMany().HasForeignKey(s => new { s.TenantId, s.LogId }).OnDelete(DeleteBehavior.Cascade);
        set.HasOne<Client>().WithMany().HasForeignKey(s => new { s.TenantId, s.ClientId }).OnDelete(DeleteBehavior.Cascade);
        set.BelongsToUser(s => s.LoggedBy);
        set.HasOne<Exercise>().WithMany().HasForeignKey(s => new { s.TenantId, s.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class TrainingMaxConfiguration : IEntityTypeConfiguration<TrainingMax>
{
    public void Configure(EntityTypeBuilder<TrainingMax> max)
    {
        max.Property(m => m.ValueKg).HasPrecision(7, 3);
        max.HasIndex(m => new { m.TenantId, m.ClientId, m.ExerciseId, m.From });
        max.ToTable(t => t.HasCheckConstraint("ck_training_maxes_value", "value_kg > 0 and value_kg <= 1000"));
        max.HasOne<Client>().WithMany().HasForeignKey(m => new { m.TenantId, m.ClientId }).OnDelete(DeleteBehavior.Cascade);
        max.HasOne<Exercise>().WithMany().HasForeignKey(m => new { m.TenantId, m.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
        max.BelongsToUser(m => m.CreatedBy);
    }
}
