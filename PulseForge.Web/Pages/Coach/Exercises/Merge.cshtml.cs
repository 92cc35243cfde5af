using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>Two exercises that are one: an own one becomes another, after it was shown what that changes.</summary>
public sealed class MergeModel(PulseForgeDb db, ExerciseLibrary library, ExerciseBook book, ExerciseMerge merge, ActorAccessor actor, IStringLocalizer<CoachTexts> t) : ExercisePage(library)
{
    private const int MostTwins = 8;

    /// <summary>The one that stays, as it was typed.</summary>
    [BindProperty(SupportsGet = true, Name = "name"), StringLength(Exercise.MaxName, ErrorMessage = "A name has at most 120 characters.")]
    public string? Name { get; set; }

    public LibraryExercise? Into { get; private set; }

    public MergedThings Moved { get; private set; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public IReadOnlyList<LibraryExercise> Twins { get; private set; } = [];

    /// <param name="into">Key of the one that stays, chosen from the list.</param>
    public async Task<IActionResult> OnGetAsync(string? key, string? into, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel)) return NotFound();
        if (!Entry.IsOwn) return Redirect(Address);
        var all = await Library.AllAsync(cancel);
        Twins = [.. all.Single(e => e.Key == Entry.Key).LikelyTwins(all).Take(MostTwins)];
        if (ModelState.IsValid) await ShowAsync(Wanted(all, into), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, [FromForm] string? into, CancellationToken cancel)
    {
        await using var turn = await Library.TakeTurnAsync(cancel);
        if (!await FindAsync(key, cancel) || Entry.Row is not { IsOwn: true } own) return NotFound();
        if (await Library.FindAsync(into, cancel) is not { } other) return Refuse(new Sentence("This exercise is not in your library any more. Choose another one."));
        var kept = other.Row ?? (await book.AdoptedAsync([other.Key], cancel))[other.Key];
        if (own.ObstacleToMerging(kept) is { } obstacle) return Refuse(obstacle);
        await db.SaveChangesAsync(cancel);
        await merge.MergeAsync(own, kept, actor.Current.UserId!.Value, cancel);
        await turn.CommitAsync(cancel);
        this.Say(t["{0} is {1} now", own.Name, kept.Name]);
        return Redirect($"/coach/exercises/{kept.Key}");
    }

    private LibraryExercise? Wanted(IReadOnlyList<LibraryExercise> all, string? into)
    {
        if (into is not null && all.FirstOrDefault(e => e.Key == into) is { } chosen) return chosen;
        if (string.IsNullOrWhiteSpace(Name)) return null;
        var wanted = new SearchText(Name.Trim());
        if (all.Where(e => e.NameLike(wanted) is not null).OrderBy(e => e.NameLike(wanted) == e.Name ? 0 : 1).FirstOrDefault() is { } named) return named;
        ModelState.AddModelError("Name", t["No exercise is called {0}.", Name.Trim()]);
        return null;
    }

    private async Task ShowAsync(LibraryExercise? wanted, CancellationToken cancel)
    {
        if (wanted is null) return;
        if (Entry.Row!.ObstacleToMerging(wanted.Id, wanted.Name, wanted.Tracking) is { } obstacle) ModelState.AddModelError("Name", t.Say(obstacle));
        else (Into, Moved) = (wanted, await merge.PreviewAsync(Entry.Row.Id, cancel));
    }

    private RedirectResult Refuse(Sentence why)
    {
        this.Say(t.Say(why), isBad: true);
        return Redirect($"{Address}/merge");
    }
}
