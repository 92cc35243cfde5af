using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Components.Photos;

namespace PulseForge.Web.Pages.Coach.Clients.Photos;

/// <summary>A client beside themself of another day, as their coach sees it; that they did is noted.</summary>
public sealed class ComparisonModel(PulseForgeDb db, PhotoDesk desk, ReadingLog readings) : ClientPage(db)
{
    public PhotoComparison View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Pose? pose, LocalDate? from, LocalDate? to, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        View = await desk.CompareAsync($"/coach/clients/{id}/photos", Client, pose, from, to, cancel);
        await readings.NoteAsync("client.photos_viewed", id, cancel);
        return Page();
    }
}
