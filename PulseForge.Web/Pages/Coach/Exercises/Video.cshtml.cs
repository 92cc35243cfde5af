using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>The link to a demonstration. An exercise of the catalogue is adopted with its first one.</summary>
public sealed class VideoModel(PulseForgeDb db, ExerciseLibrary library, ExerciseBook book, IStringLocalizer<CoachTexts> t) : ExercisePage(library)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        Input.Link = Entry.Video?.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var link = this.Take("Input.Link", VideoLink.Read(Input.Link));
        if (!ModelState.IsValid) return Page();
        await ShowAsync(key, link, cancel);
        this.Say(t["{0} has your video now", Entry.Name]);
        return Redirect(Back ?? Address);
    }

    // A colleague may adopt the same exercise of the catalogue at the same moment: then theirs is the row.
    private async Task ShowAsync(string? key, VideoLink link, CancellationToken cancel)
    {
        (await RowAsync(cancel)).Demonstrate(link);
        if (await db.TrySaveAsync(cancel)) return;
        db.ChangeTracker.Clear();
        await FindAsync(key, cancel);
        (await RowAsync(cancel)).Demonstrate(link);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Exercise> RowAsync(CancellationToken cancel) => Entry.Row ?? (await book.AdoptedAsync([Entry.Key], cancel))[Entry.Key];

    public sealed class InputModel
    {
        [StringLength(4 * VideoLink.MaxLength, ErrorMessage = "A link has at most 500 characters.")]
        public string? Link { get; set; }
    }
}
