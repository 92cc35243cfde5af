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
        Email = email;
        UserName = email;
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

    public void Introduce(string name, string timeZone, UnitSystem units, string locale)
    {
        Name = name.Trim();
        TimeZone = timeZone;
        Units = units;
        Locale = locale;
    }

    public void ChooseMail(MailKinds unwanted) => UnwantedMail = unwanted;

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

    public void Restore() => (SuspendedAt, SuspendedBy) = (null, null);

    /// <summary>Every session compares the stamp at its next request.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");
}

/// <summary>Kinds of mail that a person can refuse; account mail is none of them.</summary>
[Flags]
public enum MailKinds { None = 0, Sessions = 1, Reminders = 2, Reports = 4, News = 8 }

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
