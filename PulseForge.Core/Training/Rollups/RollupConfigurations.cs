using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;

namespace PulseForge.Core.Training.Rollups;

public sealed class ExerciseSessionConfiguration : IEntityTypeConfiguration<ExerciseSession>
{
    public void Configure(EntityTypeBuilder<ExerciseSession> session)
    {
        session.Property(s => s.VolumeKg).HasPrecision(12, 3);
        session.Property(s => s.Metres).HasPrecision(12, 2);
        session.HasIndex(s => new { s.TenantId, s.ClientId, s.ExerciseId, s.Date });
        session.HasIndex(s => new { s.TenantId, s.ClientId, s.Date });
        session.HasOne<WorkoutLog>().WithMany().HasForeignKey(s => new { s.TenantId, s.LogId }).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Client>().WithMany().HasForeignKey(s => new { s.TenantId, s.ClientId }).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Exercise>().WithMany().HasForeignKey(s => new { s.TenantId, s.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class TrainingDayConfiguration : IEntityTypeConfiguration<TrainingDay>
{
    public void Configure(EntityTypeBuilder<TrainingDay> day)
    {
        day.Property(d => d.Load).HasPrecision(9, 1);
        day.Property(d => d.VolumeKg).HasPrecision(12, 3);
        day.HasIndex(d => new { d.TenantId, d.ClientId, d.Date }).IsUnique();
        day.HasOne<Client>().WithMany().HasForeignKey(d => new { d.TenantId, d.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
