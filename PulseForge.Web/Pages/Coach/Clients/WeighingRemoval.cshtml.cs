using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Takes a weighing away and puts it back.</summary>
public sealed class WeighingRemovalModel(PulseForgeDb db, BodyWeights weights, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/progress");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await weights.FindAsync(id, entryId, cancel) is not { } entry) return NotFound();
        if (entry.DeletedAt is null) entry.Remove(clock.GetCurrentInstant(), Db.Actor.UserId);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Weighing removed"], $"/coach/clients/{id}/progress/weighings/{entryId}/removal?handler=Undo");
        return Redirect($"/coach/clients/{id}/progress");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await weights.FindAsync(id, entryId, cancel) is not { } entry) return NotFound();
        if (entry.DeletedAt is not null) entry.Restore();
        await Db.SaveChangesAsync(cancel);
        this.Say(t["The weighing is back"]);
        return Redirect($"/coach/clients/{id}/progress");
    }
}
