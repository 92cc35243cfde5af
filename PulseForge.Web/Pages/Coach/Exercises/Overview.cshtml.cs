using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>One exercise: what it is, how it is done, what takes its place, where it is prescribed, and its video.</summary>
public sealed class OverviewModel(PulseForgeDb db, ExerciseLibrary library) : ExercisePage(library)
{
    public IReadOnlyList<LibraryExercise> Alternatives { get; private set; } = [];

    public IReadOnlyList<ExerciseUse> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        var known = (await Library.AllAsync(cancel)).ToDictionary(e => e.Key);
        Alternatives = [.. Entry.Facts.Alternatives.Select(known.GetValueOrDefault).OfType<LibraryExercise>()];
        if (Entry.Row is { } row) Uses = await db.UsesOfAsync(row.Id, cancel);
        return Page();
    }
}
