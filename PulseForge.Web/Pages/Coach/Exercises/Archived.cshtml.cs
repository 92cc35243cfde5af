using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>The business's own exercises that were archived, the last one first; each can be restored. What was merged into another is not among them.</summary>
public sealed class ArchivedModel(PulseForgeDb db, TenantAccessor tenant) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Redirect("/coach/exercises/archived");
        var archived = db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.DeletedAt != null && e.MergedInto == null && e.CatalogueSlug == null);
        Paging = new Paging(Number, await archived.CountAsync(cancel));
        var zone = TimeZones.Get(tenant.Required.TimeZone);
        var rows = await archived.OrderByDescending(e => e.DeletedAt).ThenBy(e => e.Id).Skip(Paging.Skip).Take(Paging.Size).Select(e => new { e.Id, e.Name, e.Pattern, At = e.DeletedAt!.Value }).ToListAsync(cancel);
        Rows = [.. rows.Select(r => new Row(r.Id, r.Name, r.Pattern, LocalDay.Today(r.At, zone)))];
        return Page();
    }

    public sealed record Row(Guid Id, string Name, string Pattern, LocalDate On);
}
