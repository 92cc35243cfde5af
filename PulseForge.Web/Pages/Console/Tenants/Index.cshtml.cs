using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Audit;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Console.Tenants;

/// <summary>The businesses of the platform: found as one types, by state, ordered, in pages.</summary>
public sealed class IndexModel(TenantList list, ReadingLog readings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public TenantStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public TenantOrder Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<TenantRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<TenantStatus, int> Counts { get; private set; } = new Dictionary<TenantStatus, int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage();
        var query = new TenantQuery(Search, Status, Order);
        Paging = new Paging(Number, await list.CountAsync(query, cancel));
        Rows = await list.PageAsync(query, Paging.Skip, Paging.Size, cancel);
        await readings.NoteViewAsync("console.tenants_read", null, Rows.Select(r => r.Id), cancel);
        Response.Headers.Vary = "HX-Request";
        if (Request.IsHtmx()) return Partial("_List", this);
        Counts = await list.CountAsync(cancel);
        return Page();
    }

    /// <summary>The same search in another state.</summary>
    public string Link(TenantStatus? status) => $"/console/tenants{QueryString.Create(new Dictionary<string, string?> { ["q"] = Search, ["status"] = status?.ToString(), ["sort"] = $"{Order}" })}";
}
