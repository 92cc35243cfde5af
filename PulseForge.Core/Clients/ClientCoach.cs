using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

/// <summary>A coach of a client. Several may share one; one is the lead.</summary>
public sealed class ClientCoach : Entity
{
    private ClientCoach() { }

    public ClientCoach(Guid clientId, Guid coachId, bool isLead, Instant since)
    {
        ClientId = clientId;
        CoachId = coachId;
        IsLead = isLead;
        Since = since;
        Raise("client.coach_assigned", nameof(CoachId));
    }

    public Guid ClientId { get; private init; }

    public Guid CoachId { get; private init; }

    public bool IsLead { get; private set; }

    public Instant Since { get; private init; }

    public void Lead(bool isLead) => IsLead = isLead;
}

public sealed class ClientCoachConfiguration : IEntityTypeConfiguration<ClientCoach>
{
    public void Configure(EntityTypeBuilder<ClientCoach> pair)
    {
        pair.HasIndex(p => new { p.TenantId, p.ClientId, p.CoachId }).IsUnique();
        pair.HasIndex(p => new { p.TenantId, p.ClientId }).IsUnique().HasFilter("is_lead").HasDatabaseName("ux_client_coaches_lead");
        pair.HasIndex(p => new { p.TenantId, p.CoachId });
        pair.HasOne<Client>().WithMany().HasForeignKey(p => new { p.TenantId, p.ClientId }).OnDelete(DeleteBehavior.Cascade);
        pair.BelongsToUser(p => p.CoachId);
    }
}
