using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>Takes a weighing away and puts it back.</summary>
public sealed class WeighingRemovalModel(PulseForgeDb db, BodyWeights weights, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await weights.FindAsync(Client.Id, entryId, cancel) is not { } entry) return NotFound();
        if (entry.DeletedAt is null) entry.Remove(Now, Db.Actor.UserId);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Weighing removed"], $"{Address}/weighings/{entryId}/removal?handler=Undo");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await weights.FindAsync(Client.Id, entryId, cancel) is not { } entry) return NotFound();
        if (entry.DeletedAt is not null) entry.Restore();
        await Db.SaveChangesAsync(cancel);
        this.Say(t["The weighing is back"]);
        return Redirect(Address);
    }
}
