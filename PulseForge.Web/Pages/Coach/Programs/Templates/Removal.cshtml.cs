using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>Takes a template off the list and brings it back. Programs keep what was inserted into them.</summary>
public sealed class RemovalModel(PulseForgeDb db, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet() => Redirect("/coach/programs/templates");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.SessionTemplates.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } template) return NotFound();
        template.Remove(clock.GetCurrentInstant(), actor.Current.UserId!.Value);
        await db.SaveChangesAsync(cancel);
        this.Say(t["{0} removed", template.Name], $"/coach/programs/templates/{id}/removal?handler=Undo");
        return Redirect("/coach/programs/templates");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        var removed = db.SessionTemplates.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter });
        if (await removed.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } template) return NotFound();
        template.Restore();
        await db.SaveChangesAsync(cancel);
        this.Say(t["{0} is back", template.Name]);
        return Redirect("/coach/programs/templates");
    }
}
