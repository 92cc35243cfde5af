using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Exercises;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Exercises that a name begun in the grid may mean. Words behind a slash are a pattern, a muscle or equipment: "row /dumbbell".</summary>
public sealed class SuggestionsModel(ExerciseLibrary library) : PageModel
{
    private const int Most = 8;
    private const int Longest = 120;

    public IReadOnlyList<FoundExercise> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancel)
    {
        var words = (q ?? "")[..Math.Min(q?.Length ?? 0, Longest)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var filters = words.Where(w => w.StartsWith('/')).Select(w => w[1..]).Where(w => w.Length > 0).ToList();
        var name = string.Join(' ', words.Where(w => !w.StartsWith('/')));
        if (name.Length < 2 && filters.Count == 0) return Page();
        var all = (await library.AllAsync(cancel)).Where(e => filters.TrueForAll(f => Fits(e, f)));
        Found = [.. new ExerciseQuery(Search: name).Apply(all).Take(Most)];
        return Page();
    }

    private static bool Fits(LibraryExercise exercise, string filter) =>
        exercise.Equipment.Concat(exercise.PrimaryMuscles).Concat(exercise.SecondaryMuscles).Append(exercise.Pattern).Any(word => word.Replace('_', '-').StartsWith(filter.Replace('_', '-'), StringComparison.OrdinalIgnoreCase));
}
