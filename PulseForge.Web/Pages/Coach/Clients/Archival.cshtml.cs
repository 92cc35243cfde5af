using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Puts a client away and takes them out again. Everything of theirs stays.</summary>
public sealed class ArchivalModel(PulseForgeDb db, Planner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Client.Archive(clock.GetCurrentInstant(), Db.Actor.UserId!.Value);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["{0} is archived", Client.Name], $"/coach/clients/{id}/archive?handler=Undo");
        return Redirect("/coach/clients");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Client.Restore();
        await planner.PlanReportsAsync(Client, cancel);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["{0} is back", Client.Name]);
        return Redirect($"/coach/clients/{id}");
    }
}
