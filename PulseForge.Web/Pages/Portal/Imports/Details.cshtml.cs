using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components.Imports;
using PulseForge.Web.Pages.Portal.Progress;

namespace PulseForge.Web.Pages.Portal.Imports;

/// <summary>One import of a client's own.</summary>
public sealed class DetailsModel(PulseForgeDb db, ImportDesk desk, IClock clock) : OwnPage(db, clock), IImportPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public ImportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid importId, int? p, bool again, CancellationToken cancel)
    {
        if (!await ShowAsync(importId, p, again, cancel)) return NotFound();
        Input = ImportInput.Of(View);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid importId, bool again, CancellationToken cancel)
    {
        if (!await ShowAsync(importId, null, again, cancel)) return NotFound();
        return await desk.AnswerAsync(this, View, Input, cancel) || ModelState.IsValid ? Redirect(View.Own) : Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(Guid importId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await desk.BeginAsync(Client, importId, cancel);
        return await ShowAsync(importId, null, false, cancel) ? Redirect(View.Own) : NotFound();
    }

    private async Task<bool> ShowAsync(Guid importId, int? page, bool again, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await desk.ViewAsync(IndexModel.Own, Client, importId, page, again, cancel) is not { } view) return false;
        View = view;
        return true;
    }
}
