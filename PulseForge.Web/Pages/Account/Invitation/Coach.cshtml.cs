using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Invitation;

/// <summary>A coach or another owner accepts: name, password, and where their days begin.</summary>
[LimitedTries]
[OpenedBy(LinkPurpose.AcceptInvitation)]
public sealed class CoachModel(PulseForgeDb db, Team team, Passwords passwords, SessionStart session, TenantAccessor tenant, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    private User? _invited;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public User Invited => _invited!;

    public override SpentLink Spent => _invited switch
    {
        null => new(t["This invitation does not work"], t["It is unknown here or was taken back. Ask whoever invited you to send it again."]),
        { IsInvited: true, SuspendedAt: null } => new(t["This invitation has expired"], t["We send a new one to the address that it was sent to."], Renew, t["Send me a new invitation"], IsPosted: true),
        _ => new(t["You have accepted already"], t["Sign in, then you are there."], Url.Page("/Account/SignIn/Index"), t["Sign in"]),
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        var habits = Habits.Of(Request);
        Input = new InputModel { Name = Invited.Name, TimeZone = Invited.TimeZone, Units = Invited.Units, Locale = habits.Locale };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        var business = tenant.Required;
        if (TimeZones.Find(Input.TimeZone) is null) this.Refuse("Input.TimeZone", new Sentence("Choose a time zone from the list, for instance Europe/Madrid."));
        if (!Locales.IsKnown(Input.Locale)) this.Refuse("Input.Locale", new Sentence("Choose one of these."));
        this.Refuse("Input.Password", PasswordRules.Problem(Input.Password, Input.Name, Invited.Email, business.Name, business.Identifier));
        if (!ModelState.IsValid) return Page();
        Invited.Introduce(Input.Name, Input.TimeZone!, Input.Units, Input.Locale);
        team.Accept(Invited, passwords.Hash(Invited, Input.Password!));
        if (!await SpendAsync(cancel)) return Closed();
        await session.SignInAsync(Invited, cancel);
        this.Say(t["Welcome to {0}.", business.Name]);
        return LocalRedirect("/");
    }

    /// <summary>A new mail to the same address, for a link that came too late.</summary>
    public async Task<IActionResult> OnPostRenewAsync(string token, CancellationToken cancel)
    {
        await FindAsync(token, cancel);
        if (_invited is not { IsInvited: true, SuspendedAt: null }) return Closed();
        await team.InviteAgainAsync(_invited, tenant.Required.Name, cancel);
        return RedirectToPage("/Account/CheckMail/Index");
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancel)
    {
        var isOpen = await OpenAsync(token, cancel);
        if (Link?.UserId is not { } id) return false;
        _invited = await Db.Users.Coaching().SingleOrDefaultAsync(u => u.Id == id, cancel);
        return isOpen && _invited is { IsInvited: true, SuspendedAt: null };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write your name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string Name { get; set; } = "";

        public string? Password { get; set; }

        public string? TimeZone { get; set; }

        public UnitSystem Units { get; set; }

        public string Locale { get; set; } = Locales.Default;
    }
}
