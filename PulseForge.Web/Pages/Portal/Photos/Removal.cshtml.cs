using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Photos;

/// <summary>Takes a photo away and puts it back.</summary>
public sealed class RemovalModel(PulseForgeDb db, ClientPhotos photos, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    public IActionResult OnGet() => Redirect(IndexModel.Own);

    public async Task<IActionResult> OnPostAsync(Guid photoId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await photos.FindAsync(Client.Id, photoId, cancel) is not { } photo) return NotFound();
        await photos.RemoveAsync(photo, cancel);
        this.Say(t["Photo removed"], $"{IndexModel.Own}/{photoId}/removal?handler=Undo");
        return Redirect(IndexModel.Own);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid photoId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await photos.FindAsync(Client.Id, photoId, cancel) is not { } photo) return NotFound();
        await photos.RestoreAsync(photo, cancel);
        this.Say(t["The photo is back"]);
        return Redirect(IndexModel.Own);
    }
}
