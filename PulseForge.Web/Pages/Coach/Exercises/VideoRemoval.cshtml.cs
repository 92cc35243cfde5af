using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>Takes the link to a demonstration away and brings it back.</summary>
public sealed class VideoRemovalModel(PulseForgeDb db, ExerciseLibrary library, IStringLocalizer<CoachTexts> t) : ExercisePage(library)
{
    public IActionResult OnGet(string? key) => Redirect($"/coach/exercises/{Uri.EscapeDataString(key ?? "")}");

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        if (Entry.Row is not { VideoUrl: { } link } row) return Redirect(Link());
        row.Demonstrate(null);
        await db.SaveChangesAsync(cancel);
        this.Say(t["The video of {0} is removed", Entry.Name], $"{Address}/video/removal{QueryString.Create("handler", "Undo").Add("link", link)}");
        return Redirect(Link());
    }

    public async Task<IActionResult> OnPostUndoAsync(string? key, string? link, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel) || Entry.Row is not { } row || VideoLink.Read(link).Value is not { } video) return NotFound();
        row.Demonstrate(video);
        await db.SaveChangesAsync(cancel);
        this.Say(t["The video is back"]);
        return Redirect(Address);
    }
}
