using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>Other words for an exercise of the business's own. Of one of the catalogue only the video can change.</summary>
public sealed class EditModel(PulseForgeDb db, ExerciseLibrary library, IStringLocalizer<CoachTexts> t) : ExercisePage(library)
{
    [BindProperty]
    public ExerciseInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        if (!Entry.IsOwn) return Redirect(Link("/video"));
        var known = (await Library.AllAsync(cancel)).ToDictionary(e => e.Key);
        Input = ExerciseInput.Of(Entry, Entry.Facts.Alternatives.Select(known.GetValueOrDefault).OfType<LibraryExercise>().Select(e => e.Name));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        await using var turn = await Library.TakeTurnAsync(cancel);
        if (!await FindAsync(key, cancel) || Entry.Row is not { IsOwn: true } own) return NotFound();
        var reading = new ExerciseReading(Input, await Library.AllAsync(cancel), own.Id, ModelState, t);
        var (name, facts, video) = (reading.Name(), reading.Facts(), reading.Video());
        if (!ModelState.IsValid) return Page();
        own.Describe(name, facts);
        own.Demonstrate(video);
        await db.SaveChangesAsync(cancel);
        await turn.CommitAsync(cancel);
        this.Say(t["Saved"]);
        return Redirect(Back ?? Address);
    }
}
