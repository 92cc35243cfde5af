using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>An exercise of the business's own.</summary>
public sealed class NewModel(PulseForgeDb db, ExerciseLibrary library, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public ExerciseInput Input { get; set; } = new();

    public void OnGet(string? name) => Input.Name = name;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var turn = await library.TakeTurnAsync(cancel);
        var reading = new ExerciseReading(Input, await library.AllAsync(cancel), null, ModelState, t);
        var (name, facts, video) = (reading.Name(), reading.Facts(), reading.Video());
        if (!ModelState.IsValid) return Page();
        var exercise = new Exercise(name, null, facts, clock.GetCurrentInstant());
        if (video is not null) exercise.Demonstrate(video);
        db.Add(exercise);
        await db.SaveChangesAsync(cancel);
        await turn.CommitAsync(cancel);
        this.Say(t["{0} is in your library", name]);
        return Redirect($"/coach/exercises/{exercise.Key}");
    }
}
