using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Data;

namespace PulseForge.Core.Accounts;

/// <summary>What a coach says of themself.</summary>
public sealed class CoachProfile : Entity
{
    private CoachProfile() { }

    public CoachProfile(Guid userId) => UserId = userId;

    public Guid UserId { get; private init; }

    public string? Bio { get; private set; }

    public string[] Specialisations { get; private set; } = [];

    /// <summary>How many active clients this coach wants at most; null for no limit.</summary>
    public int? ClientCapacity { get; private set; }

    public void Describe(string? bio, string[] specialisations, int? clientCapacity)
    {
        if (clientCapacity is < 1 or > 1000) throw new ArgumentOutOfRangeException(nameof(clientCapacity), "Between 1 and 1000 clients.");
        Bio = bio;
        Specialisations = specialisations;
        ClientCapacity = clientCapacity;
    }
}

public sealed class CoachProfileConfiguration : IEntityTypeConfiguration<CoachProfile>
{
    public void Configure(EntityTypeBuilder<CoachProfile> profile)
    {
        profile.HasIndex(p => new { p.TenantId, p.UserId }).IsUnique();
        profile.Property(p => p.Bio).HasMaxLength(2000);
        profile.BelongsToUser(p => p.UserId);
    }
}
