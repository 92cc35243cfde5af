using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;

namespace PulseForge.Core.Training;

/// <summary>
/// What a coach decided about one exercise of a client while one limitation lasts: what takes its place, or that nothing does. It changes no document: sessions
/// on whose date the limitation counts show it, and all others show what was prescribed.
/// </summary>
public sealed class Substitution : Entity
{
    private Substitution() { }

    public Substitution(Limitation limitation, Guid exerciseId, Guid? replacementId, Guid? by, Instant now)
    {
        (ClientId, LimitationId, ExerciseId) = (limitation.ClientId, limitation.Id, exerciseId);
        Decide(replacementId, by, now);
    }

    public Guid ClientId { get; private init; }

    public Guid LimitationId { get; private init; }

    public Guid ExerciseId { get; private init; }

    /// <summary>Null where the exercise stays, with what the limitation says of it.</summary>
    public Guid? ReplacementId { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public Instant DecidedAt { get; private set; }

    public void Decide(Guid? replacementId, Guid? by, Instant now)
    {
        if (replacementId == ExerciseId) throw new ArgumentException("An exercise doesn't take its own place.", nameof(replacementId));
        (ReplacementId, DecidedBy, DecidedAt) = (replacementId, by, now);
        Raise("substitution.decided", nameof(ReplacementId));
    }
}

public sealed class SubstitutionConfiguration : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> substitution)
    {
        substitution.HasIndex(s => new { s.TenantId, s.LimitationId, s.ExerciseId }).IsUnique();
        substitution.HasIndex(s => new { s.TenantId, s.ClientId });
        substitution.ToTable(t => t.HasCheckConstraint("ck_substitutions_another", "replacement_id <> exercise_id"));
        substitution.HasOne<Client>().WithMany().HasForeignKey(s => new { s.TenantId, s.ClientId }).OnDelete(DeleteBehavior.Cascade);
        substitution.HasOne<Limitation>().WithMany().HasForeignKey(s => new { s.TenantId, s.LimitationId }).OnDelete(DeleteBehavior.Cascade);
        substitution.HasOne<Exercise>().WithMany().HasForeignKey(s => new { s.TenantId, s.ExerciseId }).OnDelete(DeleteBehavior.Restrict);
        substitution.HasOne<Exercise>().WithMany().HasForeignKey(s => new { s.TenantId, s.ReplacementId }).OnDelete(DeleteBehavior.Restrict);
        substitution.BelongsToUser(s => s.DecidedBy);
    }
}
