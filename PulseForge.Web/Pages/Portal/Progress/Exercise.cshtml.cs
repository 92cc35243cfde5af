using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>One exercise: estimates, volume, best sets, records, training maxes.</summary>
public sealed class ExerciseModel(PulseForgeDb db, IClock clock) : OwnPage(db, clock)
{
    public ExerciseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid exercise, string? range, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await ExerciseView.OfAsync(Db, Client, Address, exercise, range, Now, cancel) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
