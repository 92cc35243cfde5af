using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs.Templates;

public sealed class SessionTemplateConfiguration : IEntityTypeConfiguration<SessionTemplate>
{
    public void Configure(EntityTypeBuilder<SessionTemplate> template)
    {
        template.Property(t => t.Name).HasMaxLength(PlanLimits.DayName);
        template.Property(t => t.Revision).IsConcurrencyToken();
        template.HasIndex(t => new { t.TenantId, t.Name });
        template.BelongsToUser(t => t.CreatedBy);
    }
}
