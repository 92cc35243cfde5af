using Microsoft.AspNetCore.Identity;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Accounts;

public enum Role { Owner, Coach, Client, Admin }

/// <summary>Who signs in. One person has one user in each business; the same address may have others elsewhere.</summary>
public sealed class User : IdentityUser<Guid>, ITenantOwned
{
    private User() { }

    public User(string email, string name, Role role, string timeZone, UnitSystem units, string locale, Instant now)
    {
        Id = Guid.CreateVersion7();
        Address(email);
        SecurityStamp = Guid.NewGuid().ToString("N");
        LockoutEnabled = true;
        Name = name.Trim();
        Role = role;
        TimeZone = timeZone;
        Units = units;
        Locale = locale;
        CreatedAt = now;
    }

    public Guid TenantId { get; private set; }

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; private set; } = "";

    public UnitSystem Units { get; private set; }

    /// <summary>BCP 47, e.g. en or es.</summary>
    public string Locale { get; private set; } = "en";

    /// <summary>Mails that are not account mails and that this person does not want.</summary>
    public MailKinds UnwantedMail { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant? SuspendedAt { get; private set; }

    public Guid? SuspendedBy { get; private set; }

    /// <summary>Was invited and has not accepted: nothing proves that somebody is there.</summary>
    public bool IsInvited => !EmailConfirmed && PasswordHash is null;

    /// <summary>A password alone does not let this person in: they chose so, or their role demands it.</summary>
    public bool NeedsSecondFactor => TwoFactorEnabled || Role == Role.Admin;

    /// <summary>How addresses are compared: whatever their case, and however their accents are composed.</summary>
    public static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();

    public void Introduce(string name, string timeZone, UnitSystem units, string locale)
    {
        Name = name.Trim();
        TimeZone = timeZone;
        Units = units;
        Locale = locale;
        Touch();
    }

    public void ReadIn(string locale)
    {
        Locale = locale;
        Touch();
    }

    public void ChooseMail(MailKinds unwanted)
    {
        UnwantedMail = unwanted;
        Touch();
    }

    public void ConfirmEmail()
    {
        EmailConfirmed = true;
        Touch();
    }

    /// <summary>The new address is confirmed: its link was opened there. Every session ends.</summary>
    public void ChangeEmail(string email)
    {
        Address(email);
        EmailConfirmed = true;
        SignOutEverywhere();
    }

    /// <summary>Every session ends, and so does a pause after wrong passwords.</summary>
    public void UsePassword(string hash)
    {
        PasswordHash = hash;
        Unlock();
        SignOutEverywhere();
    }

    /// <summary>From now on an authenticator's code is asked for; sessions that were begun without one end.</summary>
    public void UseSecondFactor()
    {
        TwoFactorEnabled = true;
        Touch();
    }

    public void EndSecondFactor()
    {
        TwoFactorEnabled = false;
        SignOutEverywhere();
    }

    /// <summary>The same password, hashed as it is done today.</summary>
    public void Rehash(string hash)
    {
        PasswordHash = hash;
        Touch();
    }

    public void Unlock()
    {
        (AccessFailedCount, LockoutEnd) = (0, null);
        Touch();
    }

    public bool IsLockedOut(Instant now) => LockoutEnd is { } end && now < Instant.FromDateTimeOffset(end);

    public void ChangeRole(Role role)
    {
        Role = role;
        SignOutEverywhere();
    }

    public void Suspend(Instant now, Guid by)
    {
        SuspendedAt = now;
        SuspendedBy = by;
        SignOutEverywhere();
    }

    public void Restore()
    {
        (SuspendedAt, SuspendedBy) = (null, null);
        Touch();
    }

    /// <summary>Every session compares the stamp at its next request.</summary>
    public void SignOutEverywhere()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        Touch();
    }

    private void Address(string email)
    {
        (Email, UserName) = (email, email);
        (NormalizedEmail, NormalizedUserName) = (Normal(email), Normal(email));
    }

    // Identity's store writes every column of a user that it has read: with the stamp of an older reading it is refused.
    private void Touch() => ConcurrencyStamp = Guid.NewGuid().ToString();
}

/// <summary>Kinds of mail that a person can refuse; account mail is none of them.</summary>
[Flags]
public enum MailKinds { None = 0, Sessions = 1, Reminders = 2, Reports = 4, News = 8, CheckIns = 16 }

public sealed class UserClaim : IdentityUserClaim<Guid>, ITenantOwned
{
    public Guid TenantId { get; private set; }
}

public sealed class UserLogin : IdentityUserLogin<Guid>, ITenantOwned
{
    public Guid TenantId { get; private set; }
}

public sealed class UserToken : IdentityUserToken<Guid>, ITenantOwned
{
    public Guid TenantId { get; private set; }
}

public sealed class UserPasskey : IdentityUserPasskey<Guid>, ITenantOwned
{
    public Guid TenantId { get; private set; }
}
