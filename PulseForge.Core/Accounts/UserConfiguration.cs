using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Accounts;

/// <summary>Identity's tables per business: its store needs single keys, so the tenant stands beside them with an alternate key.</summary>
public sealed class UserConfiguration : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<UserClaim>, IEntityTypeConfiguration<UserLogin>,
    IEntityTypeConfiguration<UserToken>, IEntityTypeConfiguration<UserPasskey>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users");
        user.Property(u => u.Id).ValueGeneratedNever();
        user.HasAlternateKey(u => new { u.TenantId, u.Id });
        user.HasIndex(u => u.NormalizedUserName).IsUnique(false).HasDatabaseName("ix_users_normalized_user_name");
        user.HasIndex(u => new { u.TenantId, u.NormalizedUserName }).IsUnique();
        user.HasIndex(u => u.NormalizedEmail).IsUnique(false).HasDatabaseName("ix_users_normalized_email");
        user.HasIndex(u => new { u.TenantId, u.NormalizedEmail }).IsUnique();
        user.Property(u => u.Name).HasMaxLength(80);
        user.Property(u => u.TimeZone).HasMaxLength(64);
        user.Property(u => u.Locale).HasMaxLength(16);
        user.Property(u => u.UnwantedMail).HasConversion<int>();
    }

    public void Configure(EntityTypeBuilder<UserClaim> claim) => Belong(claim.ToTable("user_claims"));

    public void Configure(EntityTypeBuilder<UserLogin> login) => Belong(login.ToTable("user_logins"));

    public void Configure(EntityTypeBuilder<UserToken> token) => Belong(token.ToTable("user_tokens"));

    public void Configure(EntityTypeBuilder<UserPasskey> passkey)
    {
        // Identity's schema version 3, said here because its own configuration depends on a service provider that migrations lack.
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        Belong(passkey.ToTable("user_passkeys"));
    }

    private static void Belong<T>(EntityTypeBuilder<T> row) where T : class, ITenantOwned
    {
        // Identity's own reference names the user alone and could point into another business.
        foreach (var single in row.Metadata.GetForeignKeys().Where(f => f.Properties.Count == 1 && f.PrincipalEntityType.ClrType == typeof(User)).ToList())
            row.Metadata.RemoveForeignKey(single);
        row.HasOne<User>().WithMany().HasForeignKey("TenantId", "UserId").HasPrincipalKey(u => new { u.TenantId, u.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}
