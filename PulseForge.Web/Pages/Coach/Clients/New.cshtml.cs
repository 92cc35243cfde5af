using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Brings in a client: their record, their coach and the mail that invites them, all at once.</summary>
public sealed class NewModel(PulseForgeDb db, Invitations invitations, TenantAccessor tenant, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whom the owner may give the client to; a coach leads their own.</summary>
    public IReadOnlyList<SelectListItem> Coaches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new InputModel { TimeZone = tenant.Required.TimeZone, Lead = db.Actor.UserId, Language = Languages.Of(await LocaleAsync(cancel)) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var (email, lead) = (await EmailAsync(cancel), Lead());
        if (TimeZones.Find(Input.TimeZone) is null) this.Refuse("Input.TimeZone", new Sentence("Choose a time zone from the list, for instance Europe/Madrid."));
        if (!Languages.IsOffered(Input.Language)) this.Refuse("Input.Language", new Sentence("Choose one of these."));
        if (!ModelState.IsValid) return Page();
        var client = new Client(Input.Name!, email.Value, Input.TimeZone!, tenant.Required.Units, Locales.In(Input.Language!, await LocaleAsync(cancel)), clock.GetCurrentInstant());
        db.AddRange(client, new ClientCoach(client.Id, lead, isLead: true, clock.GetCurrentInstant()));
        await invitations.InviteClientAsync(client, await db.Users.Where(u => u.Id == lead).Select(u => u.Name).SingleAsync(cancel), cancel);
        if (!await db.TrySaveAsync(cancel)) return Taken();
        this.Say(t["The invitation to {0} is on its way", client.Name]);
        return Redirect($"/coach/clients/{client.Id}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (db.Actor.Role != Role.Owner) return;
        Coaches = await db.Users.Coaching().Where(u => u.SuspendedAt == null).OrderBy(u => u.Name).Select(u => new SelectListItem(u.Name, u.Id.ToString())).ToListAsync(cancel);
    }

    private Guid Lead()
    {
        var own = db.Actor.UserId!.Value;
        if (db.Actor.Role != Role.Owner || Input.Lead is not { } chosen || chosen == own) return own;
        if (!Coaches.Any(c => c.Value == chosen.ToString())) ModelState.AddModelError("Input.Lead", t["Choose among the coaches of the business."]);
        return chosen;
    }

    /// <summary>An address belongs to one person of a business, whatever its case.</summary>
    private async Task<EmailAddress> EmailAsync(CancellationToken cancel)
    {
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        if (email.Value is null) return email;
        var isTaken = await db.Clients.WithEmail(email.Value).AnyAsync(cancel) || await db.Users.WithEmail(email.Value).AnyAsync(cancel);
        if (isTaken) ModelState.AddModelError("Input.Email", t["Somebody of this business has this address already."]);
        return email;
    }

    /// <summary>The coach's region: the client says their own when they accept.</summary>
    private Task<string> LocaleAsync(CancellationToken cancel) => db.Users.Where(u => u.Id == db.Actor.UserId).Select(u => u.Locale).SingleAsync(cancel);

    private PageResult Taken()
    {
        ModelState.AddModelError("Input.Email", t["Somebody of this business has this address already."]);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write their name."), StringLength(80, ErrorMessage = "A name has at most 80 characters.")]
        public string? Name { get; set; }

        [StringLength(254, ErrorMessage = "This address is too long.")]
        public string? Email { get; set; }

        public string? TimeZone { get; set; }

        public string? Language { get; set; }

        public Guid? Lead { get; set; }
    }
}
