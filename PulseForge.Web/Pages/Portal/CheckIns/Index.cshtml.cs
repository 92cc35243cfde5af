using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Portal.CheckIns;

/// <summary>The client's check-ins: the open ones to answer, the past ones with what the coach wrote.</summary>
public sealed class IndexModel(PulseForgeDb db, CheckInSheets sheets, IClock clock) : PageModel
{
    public const int PageSize = 20;

    public IReadOnlyList<CheckInSummary> Open { get; private set; } = [];

    public IReadOnlyList<CheckInSummary> Past { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? p, CancellationToken cancel)
    {
        if (await db.Clients.VisibleTo(db.Actor, db).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) is not { } client) return NotFound();
        var now = clock.GetCurrentInstant();
        Paging = new Paging(p, await db.CheckIns.CountAsync(c => c.ClientId == client, cancel), PageSize);
        var all = await sheets.OfClientAsync(client, Paging.Skip, PageSize, cancel);
        Open = [.. all.Where(c => c.CheckIn.IsOpen(now) && c.CheckIn.AnsweredAt is null)];
        Past = [.. all.Except(Open)];
        return Page();
    }
}
