using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Components.Photos;
using PulseForge.Web.Pages.Portal.Progress;

namespace PulseForge.Web.Pages.Portal.Photos;

/// <summary>A client beside themself of another day.</summary>
public sealed class ComparisonModel(PulseForgeDb db, PhotoDesk desk, IClock clock) : OwnPage(db, clock)
{
    public PhotoComparison View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Pose? pose, LocalDate? from, LocalDate? to, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        View = await desk.CompareAsync(IndexModel.Own, Client, pose, from, to, cancel);
        return Page();
    }
}
