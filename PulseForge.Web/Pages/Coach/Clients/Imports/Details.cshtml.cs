using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components.Imports;

namespace PulseForge.Web.Pages.Coach.Clients.Imports;

/// <summary>One import: what is asked, what it would write, how far it is, and what came of it.</summary>
public sealed class DetailsModel(PulseForgeDb db, ImportDesk desk, ReadingLog readings) : ClientPage(db), IImportPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public ImportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid importId, int? p, bool again, CancellationToken cancel)
    {
        if (!await ShowAsync(id, importId, p, again, cancel)) return NotFound();
        Input = ImportInput.Of(View);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid importId, bool again, CancellationToken cancel)
    {
        if (!await ShowAsync(id, importId, null, again, cancel)) return NotFound();
        if (await desk.AnswerAsync(this, View, Input, cancel) || ModelState.IsValid) return Redirect(View.Own);
        return Again();
    }

    public async Task<IActionResult> OnPostBeginAsync(Guid id, Guid importId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await desk.BeginAsync(Client, importId, cancel);
        return await ShowAsync(id, importId, null, false, cancel) ? Redirect(View.Own) : NotFound();
    }

    private async Task<bool> ShowAsync(Guid id, Guid importId, int? page, bool again, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await desk.ViewAsync($"/coach/clients/{id}/import", Client, importId, page, again, cancel) is not { } view) return false;
        View = view;
        return true;
    }
}
