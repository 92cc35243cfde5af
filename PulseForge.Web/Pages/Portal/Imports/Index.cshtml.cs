using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components.Imports;
using PulseForge.Web.Pages.Portal.Progress;

namespace PulseForge.Web.Pages.Portal.Imports;

/// <summary>A client brings what they trained before, from another app.</summary>
[RequestSizeLimit(ImportDesk.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = ImportDesk.MostBytes)]
public sealed class IndexModel(PulseForgeDb db, ImportDesk desk, IClock clock) : OwnPage(db, clock), IImportIndex
{
    public const string Own = "/portal/import";

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public ImportList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? p, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        List = await desk.ListAsync(Own, Client, p, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (await desk.TakeInAsync(this, Client, Chosen, cancel) is { } import) return Redirect($"{Own}/{import}");
        List = await desk.ListAsync(Own, Client, null, cancel);
        return Page();
    }
}
