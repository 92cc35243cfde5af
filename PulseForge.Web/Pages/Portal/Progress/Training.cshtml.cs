using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>What the training asked, by week, and how much of what was planned was done.</summary>
public sealed class TrainingModel(PulseForgeDb db, IClock clock) : OwnPage(db, clock)
{
    public LoadView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? range, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        View = await LoadView.OfAsync(Db, Client, Address, range, Now, cancel);
        return Page();
    }
}
