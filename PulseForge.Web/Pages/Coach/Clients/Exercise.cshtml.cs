using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>One exercise of a client: estimates, volume, best sets, records, training maxes.</summary>
public sealed class ExerciseModel(PulseForgeDb db, ReadingLog readings, IClock clock) : ClientPage(db)
{
    public ExerciseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid exercise, string? range, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await ExerciseView.OfAsync(Db, Client, $"/coach/clients/{id}/progress", exercise, range, clock.GetCurrentInstant(), cancel) is not { } view) return NotFound();
        View = view;
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }
}
