using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Begins and ends a coach's look at the portal as the client sees it.</summary>
public sealed class ViewingModel(PulseForgeDb db, PortalViews views) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        views.Begin(HttpContext, id);
        return Redirect("/portal/today");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        PortalViews.End(HttpContext);
        return Redirect($"/coach/clients/{id}");
    }
}
