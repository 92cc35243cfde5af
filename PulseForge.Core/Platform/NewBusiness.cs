using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>What somebody who opens a business says of it and of themself, already checked at its fields.</summary>
/// <param name="Locale">The owner's, from their browser.</param>
/// <param name="TimeZone">IANA zone, from their browser; the owner may change it in the settings.</param>
/// <param name="TermsVersion">Which of our terms were accepted.</param>
public sealed record NewBusiness(
    string Name, string Identifier, string BrandColor, string OwnerName, EmailAddress OwnerEmail, string Password, string TimeZone, UnitSystem Units, string Locale, string TermsVersion)
{
    public Tenant Tenant(Instant now)
    {
        var tenant = new Tenant(Guid.CreateVersion7(), Identifier, Name, TimeZone, Units, now);
        tenant.Brand(BrandColor, senderName: null, footer: null);
        tenant.AcceptTerms(TermsVersion);
        return tenant;
    }

    public User Owner(Passwords passwords, Instant now)
    {
        var owner = new User(OwnerEmail.Value, OwnerName, Role.Owner, TimeZone, Units, Locale, now);
        owner.UsePassword(passwords.Hash(owner, Password));
        return owner;
    }
}
