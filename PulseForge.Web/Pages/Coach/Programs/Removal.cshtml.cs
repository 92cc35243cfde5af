using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Takes a program off the list and brings it back. Clients who follow it keep what is planned.</summary>
public sealed class RemovalModel(PulseForgeDb db, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/programs/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program) return NotFound();
        program.Remove(clock.GetCurrentInstant(), actor.Current.UserId!.Value);
        await db.SaveChangesAsync(cancel);
        this.Say(t["{0} removed", program.Name], $"/coach/programs/{id}/removal?handler=Undo");
        return Redirect("/coach/programs");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        var removed = db.TrainingPrograms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter });
        if (await removed.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program) return NotFound();
        program.Restore();
        await db.SaveChangesAsync(cancel);
        this.Say(t["{0} is back", program.Name]);
        return Redirect($"/coach/programs/{id}");
    }
}
