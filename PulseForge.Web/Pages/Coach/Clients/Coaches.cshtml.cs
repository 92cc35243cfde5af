using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The owner says who coaches a client, and who leads.</summary>
[Authorize(Policies.Owner)]
public sealed class CoachesModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Options { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        var pairs = await Db.ClientCoaches.Where(p => p.ClientId == id).ToListAsync(cancel);
        Input = new InputModel { Coaches = [.. pairs.Select(p => p.CoachId)], Lead = pairs.FirstOrDefault(p => p.IsLead)?.CoachId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (Input.Coaches.Except(Options.Select(o => o.Id)).Any()) ModelState.AddModelError("Input.Coaches", t["Choose among the coaches of the business."]);
        if (Input.Lead is { } lead && !Input.Coaches.Contains(lead)) ModelState.AddModelError("Input.Lead", t["The lead is one of the coaches that are chosen."]);
        if (!ModelState.IsValid) return Again();
        await ClientCoaches.AssignAsync(Db, id, Input.Coaches, Input.Lead!.Value, clock.GetCurrentInstant(), cancel);
        this.Say(t["Coaches saved"]);
        return Redirect($"/coach/clients/{id}/details");
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        Options = await Db.Users.Where(u => (u.Role == Role.Owner || u.Role == Role.Coach) && u.SuspendedAt == null).OrderBy(u => u.Name).Select(u => new Option(u.Id, u.Name)).ToListAsync(cancel);
        return await FindAsync(id, cancel);
    }

    public sealed record Option(Guid Id, string Name);

    public sealed class InputModel
    {
        public List<Guid> Coaches { get; set; } = [];

        [Required(ErrorMessage = "Choose who leads.")]
        public Guid? Lead { get; set; }
    }
}
