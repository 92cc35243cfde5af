using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Me;

/// <summary>What a person says of themself, and the ways to their password, address and sessions. A client's record follows.</summary>
[Authorize]
public sealed class IndexModel(PulseForgeDb db, SessionStart session, Planner planner, IStringLocalizer<AccountTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string OwnLocale { get; private set; } = Locales.Default;

    public string Email { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public bool HasSecondFactor { get; private set; }

    /// <summary>Where one subscribes to the sessions that one trains or coaches.</summary>
    public string? CalendarAddress => db.Actor.Role switch { Role.Client => "/portal/calendar/feed", Role.Owner or Role.Coach => "/coach/calendar/feed", _ => null };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = await MeAsync(cancel);
        Input = new InputModel { Name = me.Name, TimeZone = me.TimeZone, Units = me.Units, Locale = OwnLocale };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await MeAsync(cancel);
        if (TimeZones.Find(Input.TimeZone) is null) this.Refuse("Input.TimeZone", new Sentence("Choose a time zone from the list, for instance Europe/Madrid."));
        if (!Locales.IsKnown(Input.Locale)) this.Refuse("Input.Locale", new Sentence("Choose one of these."));
        if (!ModelState.IsValid) return Page();
        me.Introduce(Input.Name, Input.TimeZone!, Input.Units, Input.Locale);
        if (await db.Clients.SingleOrDefaultAsync(c => c.UserId == me.Id, cancel) is { } client) await FollowAsync(client, me, cancel);
        db.Record("account.introduced", me, nameof(me.Name), nameof(me.TimeZone), nameof(me.Units), nameof(me.Locale));
        await db.SaveChangesAsync(cancel);
        Languages.Choose(HttpContext, Languages.Of(me.Locale));
        await session.RenewAsync(me);
        this.Say(t["Saved."]);
        return RedirectToPage();
    }

    private async Task FollowAsync(Client client, User me, CancellationToken cancel)
    {
        client.Introduce(me.Name, client.BirthDate, me.TimeZone, me.Units, me.Locale, client.MorningTime);
        await planner.ReplanAsync(client, cancel);
    }

    private async Task<User> MeAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        (Email, HasPassword, HasSecondFactor, OwnLocale) = (me.Email!, me.PasswordHash is not null, me.TwoFactorEnabled, Locales.Specific(me.Locale));
        return me;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write your name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string Name { get; set; } = "";

        public string? TimeZone { get; set; }

        public UnitSystem Units { get; set; }

        public string Locale { get; set; } = "en";
    }
}
