using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>What a client's training asked of them, by week, and how much of what was planned was done.</summary>
public sealed class TrainingModel(PulseForgeDb db, ReadingLog readings, IClock clock) : ClientPage(db)
{
    public LoadView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? range, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        View = await LoadView.OfAsync(Db, Client, $"/coach/clients/{id}/progress", range, clock.GetCurrentInstant(), cancel);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }
}
