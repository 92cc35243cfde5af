using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components.Imports;

namespace PulseForge.Web.Pages.Coach.Clients.Imports;

/// <summary>Takes in a file with a client's history from another app, and lists those that came before.</summary>
[RequestSizeLimit(ImportDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = ImportDesk.MostBytes)]
public sealed class IndexModel(PulseForgeDb db, ImportDesk desk, ReadingLog readings) : ClientPage(db), IImportIndex
{
    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public ImportList List { get; private set; } = null!;

    private string Address => $"/coach/clients/{Client.Id}/import";

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        List = await desk.ListAsync(Address, Client, p, cancel);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await desk.TakeInAsync(this, Client, Chosen, cancel) is { } import) return Redirect($"{Address}/{import}");
        List = await desk.ListAsync(Address, Client, null, cancel);
        return Again();
    }
}
