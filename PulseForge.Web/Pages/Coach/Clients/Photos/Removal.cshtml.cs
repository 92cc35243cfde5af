using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Photos;

/// <summary>Takes a client's photo away and puts it back.</summary>
public sealed class RemovalModel(PulseForgeDb db, ClientPhotos photos, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect(AddressOf(id));

    public async Task<IActionResult> OnPostAsync(Guid id, Guid photoId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await photos.FindAsync(id, photoId, cancel) is not { } photo) return NotFound();
        await photos.RemoveAsync(photo, cancel);
        this.Say(t["Photo removed"], $"{AddressOf(id)}/{photoId}/removal?handler=Undo");
        return Redirect(AddressOf(id));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid photoId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await photos.FindAsync(id, photoId, cancel) is not { } photo) return NotFound();
        await photos.RestoreAsync(photo, cancel);
        this.Say(t["The photo is back"]);
        return Redirect(AddressOf(id));
    }

    private static string AddressOf(Guid id) => $"/coach/clients/{id}/photos";
}
