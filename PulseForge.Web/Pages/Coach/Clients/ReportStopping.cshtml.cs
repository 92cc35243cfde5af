using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Switches a client's weekly report off and on.</summary>
public sealed class ReportStoppingModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/report");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Client.StopReports(clock.GetCurrentInstant(), Db.Actor.UserId!.Value);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Weekly reports are off"], $"/coach/clients/{id}/report/stopping?handler=Undo");
        return Redirect($"/coach/clients/{id}/report");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Client.ResumeReports();
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Weekly reports are on"]);
        return Redirect($"/coach/clients/{id}/report");
    }
}
