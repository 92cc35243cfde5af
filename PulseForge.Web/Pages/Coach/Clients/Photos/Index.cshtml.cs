using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Photos;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Photos;

/// <summary>A client's photos by day, as their coach sees them; that they did is noted.</summary>
[RequestSizeLimit(PhotoDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = PhotoDesk.MostBytes), SlowForm(TooLarge = "large=true")]
public sealed class IndexModel(PulseForgeDb db, PhotoDesk desk, ReadingLog readings, IStringLocalizer<CoachTexts> t) : ClientPage(db), IPhotoPage
{
    [BindProperty]
    public PhotoInput Input { get; set; } = new();

    public PhotoAlbum Album { get; private set; } = null!;

    private string Address => $"/coach/clients/{Client.Id}/photos";

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, bool? large, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = PhotoInput.New(desk.Today(Client));
        if (large == true) PhotoInput.SayTooLarge(this);
        return await ShowAsync(p, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var taken = await desk.TakeInAsync(this, Client, Input, cancel);
        if (taken > 0) this.Say(t["Photos saved: {0}", taken]);
        return ModelState.IsValid ? Redirect(Address) : await ShowAsync(null, cancel);
    }

    private async Task<IActionResult> ShowAsync(int? page, CancellationToken cancel)
    {
        Album = await desk.ListAsync(Address, Client, page, cancel);
        await readings.NoteAsync("client.photos_viewed", Client.Id, cancel);
        return Page();
    }
}
