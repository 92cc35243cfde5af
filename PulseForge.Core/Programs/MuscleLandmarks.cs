using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>Work sets a week that a coach wants for a muscle, counted as <see cref="MuscleVolume"/> counts.</summary>
/// <param name="Least">0–60; null for no lower end.</param>
/// <param name="Most">0–60, not below the least; null for no upper end.</param>
public sealed record MuscleRange(string Muscle, int? Least = null, int? Most = null)
{
    public const int Highest = 60;

    public bool IsBelow(decimal sets) => sets < Least;

    public bool IsAbove(decimal sets) => sets > Most;
}

/// <summary>The landmarks of a business's coaches: one row for a business that set any. There are no defaults: what is enough depends on whom one trains.</summary>
public sealed class MuscleLandmarks : Entity
{
    public ValueList<MuscleRange> Ranges { get; private set; } = [];

    public void Set(IReadOnlyCollection<MuscleRange> ranges)
    {
        if (ranges.Any(r => r.Least is < 0 or > MuscleRange.Highest || r.Most is < 0 or > MuscleRange.Highest || r.Most < r.Least)) throw new ArgumentException("Landmarks lie between 0 and 60, the most not below the least.", nameof(ranges));
        Ranges = [.. ranges.Where(r => r.Least is not null || r.Most is not null).OrderBy(r => r.Muscle, StringComparer.Ordinal)];
        Raise("landmarks.changed", nameof(Ranges));
    }

    /// <summary>By muscle; empty where nobody set any.</summary>
    public static async Task<IReadOnlyDictionary<string, MuscleRange>> OfAsync(PulseForgeDb db, CancellationToken cancel) =>
        (await db.MuscleLandmarks.AsNoTracking().OrderBy(l => l.Id).FirstOrDefaultAsync(cancel))?.Ranges.ToDictionary(r => r.Muscle) ?? [];
}

public sealed class MuscleLandmarksConfiguration : IEntityTypeConfiguration<MuscleLandmarks>
{
    public void Configure(EntityTypeBuilder<MuscleLandmarks> landmarks) => landmarks.HasIndex(l => l.TenantId).IsUnique();
}
