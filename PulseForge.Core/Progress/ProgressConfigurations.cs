using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress;

public sealed class MetricDefinitionConfiguration : IEntityTypeConfiguration<MetricDefinition>
{
    public void Configure(EntityTypeBuilder<MetricDefinition> metric)
    {
        metric.Property(m => m.Name).HasMaxLength(MetricDefinition.LongestName);
        metric.Property(m => m.Unit).HasMaxLength(MetricDefinition.LongestUnit);
        metric.Property(m => m.Slug).HasMaxLength(40);
        metric.Property(m => m.Min).HasPrecision(9, 3);
        metric.Property(m => m.Max).HasPrecision(9, 3);
        metric.Property(m => m.IsAsked).HasDefaultValue(true);
        metric.Ignore(m => m.Key).Ignore(m => m.Limits);
        metric.BelongsToUser(m => m.ArchivedBy);
        metric.HasIndex(m => new { m.TenantId, m.Slug }).IsUnique().HasFilter("slug is not null").HasDatabaseName("ux_metric_definitions_slug");
        metric.HasIndex(m => m.TenantId).IsUnique().HasFilter("kind = 'BodyWeight'").HasDatabaseName("ux_metric_definitions_body_weight");
    }
}

public sealed class MetricEntryConfiguration : IEntityTypeConfiguration<MetricEntry>
{
    public void Configure(EntityTypeBuilder<MetricEntry> entry)
    {
        entry.Property(e => e.Value).HasPrecision(9, 3);
        entry.HasIndex(e => new { e.TenantId, e.ClientId, e.MetricId, e.On });
        entry.HasOne<Client>().WithMany().HasForeignKey(e => new { e.TenantId, e.ClientId }).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<MetricDefinition>().WithMany().HasForeignKey(e => new { e.TenantId, e.MetricId }).OnDelete(DeleteBehavior.Restrict);
        entry.BelongsToUser(e => e.EnteredBy);
        entry.BelongsToUser(e => e.CorrectedBy);
        entry.HasIndex(e => new { e.TenantId, e.CheckInId, e.MetricId }).IsUnique().HasFilter("check_in_id is not null").HasDatabaseName("ux_metric_entries_check_in");
        entry.HasOne<CheckIn>().WithMany().HasForeignKey(e => new { e.TenantId, e.CheckInId }).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => new { e.TenantId, e.ImportId }).HasFilter("import_id is not null");
        entry.HasOne<HistoryImport>().WithMany().HasForeignKey(e => new { e.TenantId, e.ImportId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.Property(g => g.Title).HasMaxLength(Goal.LongestTitle);
        goal.Property(g => g.Start).HasPrecision(9, 3);
        goal.Property(g => g.Target).HasPrecision(9, 3);
        goal.HasIndex(g => new { g.TenantId, g.ClientId }).IsUnique().HasFilter("ended_at is null").HasDatabaseName("ux_goals_current");
        goal.ToTable(t => t.HasCheckConstraint("ck_goals_kind", "(kind = 'Metric') = (metric_id is not null) and (kind = 'Lift') = (exercise_id is not null) and (kind in ('Words', 'Event')) = (target is null) and (by is not null or kind not in ('Adherence', 'Event'))"));
        goal.HasOne<Client>().WithMany().HasForeignKey(g => new { g.TenantId, g.ClientId }).OnDelete(DeleteBehavior.Cascade);
        goal.HasOne<MetricDefinition>().WithMany().HasForeignKey(g => new { g.TenantId, g.MetricId }).OnDelete(DeleteBehavior.Restrict);
        goal.HasOne<Exercise>().WithMany().HasForeignKey(g => new { g.TenantId, g.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
        goal.HasMany(g => g.Milestones).WithOne().HasForeignKey(m => new { m.TenantId, m.GoalId }).OnDelete(DeleteBehavior.Cascade);
        goal.BelongsToUser(g => g.SetBy);
        goal.BelongsToUser(g => g.EndedBy);
    }
}

public sealed class CelebrationConfiguration : IEntityTypeConfiguration<Celebration>
{
    public void Configure(EntityTypeBuilder<Celebration> celebration)
    {
        celebration.HasIndex(c => new { c.TenantId, c.GoalId, c.MilestoneId }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_celebrations_once");
        celebration.HasIndex(c => new { c.TenantId, c.ClientId }).HasFilter("seen_at is null");
        celebration.HasOne<Client>().WithMany().HasForeignKey(c => new { c.TenantId, c.ClientId }).OnDelete(DeleteBehavior.Cascade);
        celebration.HasOne<Goal>().WithMany().HasForeignKey(c => new { c.TenantId, c.GoalId }).OnDelete(DeleteBehavior.Cascade);
        celebration.HasOne<GoalMilestone>().WithMany().HasForeignKey(c => new { c.TenantId, c.MilestoneId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class GoalMilestoneConfiguration : IEntityTypeConfiguration<GoalMilestone>
{
    public void Configure(EntityTypeBuilder<GoalMilestone> milestone)
    {
        milestone.Property(m => m.Words).HasMaxLength(GoalMilestone.LongestWords);
        milestone.Property(m => m.Value).HasPrecision(9, 3);
        milestone.HasIndex(m => new { m.TenantId, m.GoalId, m.Order }).IsUnique();
        milestone.HasOne<Client>().WithMany().HasForeignKey(m => new { m.TenantId, m.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
