using Htmx;
using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>One exercise: what it is, how it is done, what takes its place, where it is prescribed, and its video.</summary>
public sealed class OverviewModel(PulseForgeDb db, ExerciseLibrary library) : ExercisePage(library)
{
    private const int Most = 8;
    private const int MostCompared = 60;

    public IReadOnlyList<Alternative> Alternatives { get; private set; } = [];

    /// <summary>The equipment that is there; none chosen means any.</summary>
    [BindProperty(SupportsGet = true, Name = "with")]
    public List<string> With { get; set; } = [];

    /// <summary>What one can choose from: whatever the alternatives need.</summary>
    public IReadOnlyList<string> Equipment { get; private set; } = [];

    public IReadOnlyList<ExerciseUse> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        if (Entry.Key != key && Entry.Row?.Id.ToString() != key) return Redirect(Address);
        Rank(await Library.AllAsync(cancel));
        Response.Headers.Vary = "HX-Request";
        if (Request.IsHtmx()) return Partial("_Alternatives", this);
        if (Entry.Row is { } row) Uses = await db.UsesOfAsync(row.Id, cancel);
        return Page();
    }

    private void Rank(IReadOnlyList<LibraryExercise> library)
    {
        var all = RankedAlternatives.Of(library.Single(e => e.Key == Entry.Key), library).ToList();
        Equipment = [.. all.Take(MostCompared).SelectMany(a => a.Exercise.Equipment).Concat(With.Intersect(Vocabulary.Equipment)).Distinct().OrderBy(ExerciseWords.Plain, StringComparer.CurrentCultureIgnoreCase)];
        Alternatives = [.. all.Where(a => With.Count == 0 || a.Exercise.Equipment.All(With.Contains)).Take(Most)];
    }
}
