using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Account.Invitation;

/// <summary>What a client fills in to accept, and how it becomes an answer.</summary>
public sealed class ClientForm
{
    private const int YoungestYears = 5;
    private const int OldestYears = 110;

    [Required(ErrorMessage = "Write your name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
    public string Name { get; set; } = "";

    public LocalDate? BirthDate { get; set; }

    /// <summary>With a password, or by mail only.</summary>
    public bool WithPassword { get; set; } = true;

    public string? Password { get; set; }

    public string? TimeZone { get; set; }

    public UnitSystem Units { get; set; }

    public string Locale { get; set; } = Locales.Default;

    public bool AcceptsTerms { get; set; }

    public bool ConsentsToHealthData { get; set; }

    public string? GuardianEmail { get; set; }

    public static ClientForm Of(Client client, Habits habits) => new()
    {
        Name = client.Name, BirthDate = client.BirthDate, TimeZone = client.TimeZone, Units = client.Units, Locale = habits.Locale, GuardianEmail = client.GuardianEmail,
    };

    public static bool IsPlausible(LocalDate born, Instant now)
    {
        var years = Period.Between(born, now.InUtc().Date, PeriodUnits.Years).Years;
        return born <= now.InUtc().Date && years is >= YoungestYears and <= OldestYears;
    }

    public LocalDate TodayIn(Instant now) => now.InZone(TimeZones.Find(TimeZone) ?? DateTimeZone.Utc).Date;

    /// <summary>The answer, or null after the page was told at which fields it is none.</summary>
    public InvitationAnswer? Answer(PageModel page, Client client, bool isMinor, Instant now, TenantInfo business)
    {
        if (BirthDate is not { } born || !IsPlausible(born, now)) page.Refuse("Input.BirthDate", page.ModelState["Input.BirthDate"]?.Errors.Count > 0 ? null : new Sentence("Say when you were born."));
        if (TimeZones.Find(TimeZone) is null) page.Refuse("Input.TimeZone", new Sentence("Choose a time zone from the list, for instance Europe/Madrid."));
        if (!Locales.IsKnown(Locale)) page.Refuse("Input.Locale", new Sentence("Choose one of these."));
        if (WithPassword) page.Refuse("Input.Password", PasswordRules.Problem(Password, Name, client.Email, business.Name, business.Identifier));
        var guardian = isMinor ? Guardian(page, client) : null;
        if (!isMinor) Consents(page);
        return page.ModelState.IsValid ? new(Name, BirthDate!.Value, TimeZone!, Units, Locale, WithPassword ? Password : null, guardian) : null;
    }

    private EmailAddress? Guardian(PageModel page, Client client)
    {
        var guardian = page.Take("Input.GuardianEmail", EmailAddress.Read(GuardianEmail));
        if (guardian.Value is not null && User.Normal(guardian.Value) == User.Normal(client.Email!)) page.Refuse("Input.GuardianEmail", new Sentence("This is your own address. We must write to your parent or guardian."));
        return guardian;
    }

    private void Consents(PageModel page)
    {
        if (!AcceptsTerms) page.Refuse("Input.AcceptsTerms", new Sentence("Without your agreement we can't begin."));
        if (!ConsentsToHealthData) page.Refuse("Input.ConsentsToHealthData", new Sentence("Without your consent your training can't be kept."));
    }
}
