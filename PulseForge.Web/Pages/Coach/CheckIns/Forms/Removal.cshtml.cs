using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>Takes a form off the list and brings it back. Clients who are asked it already go on with its last version.</summary>
public sealed class RemovalModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/check-ins/forms/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Form.Remove(clock.GetCurrentInstant(), Db.Actor.UserId!.Value);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["{0} removed", Form.Name], $"{Address}/removal?handler=Undo");
        return Redirect("/coach/check-ins/forms");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (await Db.CheckInForms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } form) return NotFound();
        form.Restore();
        await Db.SaveChangesAsync(cancel);
        this.Say(t["{0} is back", form.Name]);
        return Redirect($"/coach/check-ins/forms/{id}");
    }
}
