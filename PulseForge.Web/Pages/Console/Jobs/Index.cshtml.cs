using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Console.Jobs;

/// <summary>What waits and what failed for good, of all businesses or of one. The figures refresh themselves.</summary>
public sealed class IndexModel(QueueBoard board, DeadLetters letters, TenantList tenants, ReadingLog readings, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tenant")]
    public Guid? Tenant { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The business that the page is narrowed to.</summary>
    public TenantRow? Only { get; private set; }

    public Queues Queues { get; private set; } = null!;

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<DeadLetter> Dead { get; private set; } = [];

    public Instant Now { get; } = clock.GetCurrentInstant();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage();
        if (Tenant is { } id && (Only = await tenants.FindAsync(id, cancel)) is null) return NotFound();
        Queues = await board.ReadAsync(Tenant, cancel);
        Response.Headers.Vary = "HX-Request";
        // It asks again by itself every few seconds: one view of the page is one entry in the audit.
        if (Request.IsHtmx()) return Partial("_Queues", this);
        Paging = new Paging(Number, await letters.CountAsync(Tenant, cancel));
        Dead = await letters.PageAsync(Tenant, Paging.Skip, Paging.Size, cancel);
        await readings.NoteViewAsync("console.jobs_read", Tenant, Dead.Select(d => d.TenantId), cancel);
        return Page();
    }
}
