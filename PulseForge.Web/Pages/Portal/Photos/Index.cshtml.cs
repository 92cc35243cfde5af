using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Photos;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Photos;

/// <summary>A client's photos by day, and the way to add some.</summary>
[RequestSizeLimit(PhotoDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = PhotoDesk.MostBytes), SlowForm(TooLarge = "large=true")]
public sealed class IndexModel(PulseForgeDb db, PhotoDesk desk, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock), IPhotoPage
{
    public const string Own = "/portal/progress/photos";

    [BindProperty]
    public PhotoInput Input { get; set; } = new();

    public PhotoAlbum Album { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? p, bool? large, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Input = PhotoInput.New(Today);
        if (large == true) PhotoInput.SayTooLarge(this);
        return await ShowAsync(p, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var taken = await desk.TakeInAsync(this, Client, Input, cancel);
        if (taken > 0) this.Say(t["Photos saved: {0}", taken]);
        return ModelState.IsValid ? Redirect(Own) : await ShowAsync(null, cancel);
    }

    private async Task<IActionResult> ShowAsync(int? page, CancellationToken cancel)
    {
        Album = await desk.ListAsync(Own, Client, page, cancel);
        return Page();
    }
}
