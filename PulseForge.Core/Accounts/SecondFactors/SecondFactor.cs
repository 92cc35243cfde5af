using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Accounts.SecondFactors;

/// <summary>
/// What somebody proves besides their password: an authenticator app whose key is sealed here. It counts from the first right code on;
/// each code counts once, and so does each recovery code, of which only hashes are kept.
/// </summary>
public sealed class SecondFactor : Entity
{
    /// <summary>So many wrong codes in a row pause it.</summary>
    public const int MostFailures = 5;
    public static readonly Duration PauseLength = Duration.FromMinutes(15);

    private SecondFactor() { }

    public SecondFactor(Guid userId, Sealed secret, Instant now) => (UserId, Secret, CreatedAt) = (userId, secret, now);

    public Guid UserId { get; private init; }

    public Sealed Secret { get; private set; } = null!;

    public Instant CreatedAt { get; private set; }

    /// <summary>When its person showed that the app has the key; until then it guards nothing.</summary>
    public Instant? ConfirmedAt { get; private set; }

    /// <summary>The step of the newest code that was taken: what is as old or older is refused.</summary>
    public long LastStep { get; private set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public string[] RecoveryHashes { get; private set; } = [];

    public int Failures { get; private set; }

    public Instant? PausedUntil { get; private set; }

    /// <summary>Two requests with one code: the second finds another version and is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Another key, while nothing depends on the old one: whoever saw that gains nothing.</summary>
    public void Renew(Sealed secret, Instant now)
    {
        if (ConfirmedAt is not null) throw new InvalidOperationException("A key that counts is ended, not replaced.");
        (Secret, CreatedAt, Version) = (secret, now, Version + 1);
    }

    public void Confirm(long step, IEnumerable<string> recoveryHashes, Instant now)
    {
        if (ConfirmedAt is not null) throw new InvalidOperationException("It counts already.");
        ConfirmedAt = now;
        RecoveryHashes = [.. recoveryHashes];
        Take(step);
    }

    /// <summary>False when a code of this step or a later one was taken before.</summary>
    public bool TryTake(long step)
    {
        if (step <= LastStep) return false;
        Take(step);
        return true;
    }

    /// <summary>False when it is none of those that are left.</summary>
    public bool TryTakeRecovery(string hash)
    {
        if (!RecoveryHashes.Contains(hash)) return false;
        RecoveryHashes = [.. RecoveryHashes.Where(h => h != hash)];
        Succeed();
        return true;
    }

    public void RenewRecovery(IEnumerable<string> hashes)
    {
        RecoveryHashes = [.. hashes];
        Version++;
    }

    private void Take(long step)
    {
        LastStep = step;
        Succeed();
    }

    private void Succeed() => (Failures, PausedUntil, Version) = (0, null, Version + 1);
}

public sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("second_factors");
        factor.HasIndex(f => new { f.TenantId, f.UserId }).IsUnique();
        factor.Property(f => f.Version).IsConcurrencyToken();
        factor.BelongsToUser(f => f.UserId, DeleteBehavior.Cascade);
    }
}
