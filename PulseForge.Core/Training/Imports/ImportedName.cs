using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;

namespace PulseForge.Core.Training.Imports;

/// <summary>What a name in imported files means, decided once: by a coach for the whole business, by a client for themself.</summary>
public sealed class ImportedName : Entity
{
    private ImportedName() { }

    /// <param name="clientId">Whose decision it is; null for the business's.</param>
    /// <param name="exerciseId">Null: sets of this name are left out.</param>
    public ImportedName(string name, Guid? clientId, Guid? exerciseId, Guid? by, Instant now)
    {
        (Key, Name, ClientId) = (NameKey.Of(name), name, clientId);
        Decide(exerciseId, by, now);
    }

    /// <summary>See <see cref="NameKey"/>.</summary>
    public string Key { get; private init; } = "";

    public string Name { get; private init; } = "";

    public Guid? ClientId { get; private init; }

    public Guid? ExerciseId { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public Instant DecidedAt { get; private set; }

    public void Decide(Guid? exerciseId, Guid? by, Instant now) => (ExerciseId, DecidedBy, DecidedAt) = (exerciseId, by, now);
}

public sealed class ImportedNameConfiguration : IEntityTypeConfiguration<ImportedName>
{
    public void Configure(EntityTypeBuilder<ImportedName> name)
    {
        name.Property(n => n.Key).HasMaxLength(NameKey.Longest);
        name.Property(n => n.Name).HasMaxLength(Exercise.MaxName);
        name.HasIndex(n => new { n.TenantId, n.ClientId, n.Key }).IsUnique().AreNullsDistinct(false);
        name.HasOne<Client>().WithMany().HasForeignKey(n => new { n.TenantId, n.ClientId }).OnDelete(DeleteBehavior.Cascade);
        name.HasOne<Exercise>().WithMany().HasForeignKey(n => new { n.TenantId, n.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
        name.BelongsToUser(n => n.DecidedBy);
    }
}
