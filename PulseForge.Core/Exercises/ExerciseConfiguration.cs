using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PulseForge.Core.Exercises;

public sealed class ExerciseConfiguration : IEntityTypeConfiguration<Exercise>
{
    public void Configure(EntityTypeBuilder<Exercise> exercise)
    {
        exercise.Property(e => e.Name).HasMaxLength(Exercise.MaxName);
        exercise.Property(e => e.CatalogueSlug).HasMaxLength(120);
        exercise.Property(e => e.Pattern).HasMaxLength(40);
        exercise.Property(e => e.Level).HasMaxLength(40);
        exercise.Property(e => e.VideoUrl).HasMaxLength(VideoLink.MaxLength);
        exercise.Property(e => e.Extra).HasColumnType("jsonb");
        exercise.HasOne<Exercise>().WithMany().HasForeignKey(e => new { e.TenantId, e.MergedInto }).OnDelete(DeleteBehavior.Restrict);
        exercise.Ignore(e => e.IsOwn);
        exercise.Ignore(e => e.Key);
        exercise.Ignore(e => e.Facts);
        exercise.HasIndex(e => new { e.TenantId, e.CatalogueSlug }).IsUnique().HasFilter("catalogue_slug is not null");
        exercise.HasIndex(e => new { e.TenantId, e.Name });
    }
}
