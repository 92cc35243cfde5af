using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.CheckIns;

/// <summary>The queue: what waits to be read, what was read, who has not answered.</summary>
public sealed class IndexModel(CheckInQueue queue, ReadingLog readings, ActorAccessor actor, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "show")]
    public QueueFilter Filter { get; set; }

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<QueueFilter, int> Counts { get; private set; } = new Dictionary<QueueFilter, int>();

    public Paging Paging { get; private set; } = new(null, 0);

    public Instant Now => clock.GetCurrentInstant();

    public async Task<IActionResult> OnGetAsync(int? p, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage();
        Counts = await queue.CountAsync(actor.Current, cancel);
        Paging = new Paging(p, Counts[Filter]);
        Rows = await queue.PageAsync(Filter, actor.Current, Paging.Skip, Paging.Size, cancel);
        await readings.NoteAsync("check_ins.listed", [.. Rows.Select(r => r.ClientId)], cancel);
        return Page();
    }
}
