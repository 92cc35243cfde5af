using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Train;

/// <summary>Train something else: exercises from the library, a former session once more, or minutes alone. The address holds what was chosen so far.</summary>
public sealed class IndexModel(PulseForgeDb db, FreeSessions free, ExerciseLibrary library, IClock clock, IStringLocalizer<PortalTexts> t) : TrainPage(db, clock)
{
    private const int Shown = 8;
    private const int LongestName = 120;

    /// <summary>What was typed.</summary>
    public string? Search { get; private set; }

    public IReadOnlyList<LibraryExercise> Picked { get; private set; } = [];

    public IReadOnlyList<LibraryExercise> Found { get; private set; } = [];

    public IReadOnlyList<FormerSession> Former { get; private set; } = [];

    public string? Problem { get; private set; }

    public bool IsWrongDay { get; private set; }

    /// <summary>The day as it stands in its field: what was typed, also when it is none.</summary>
    public string Typed { get; private set; } = "";

    /// <param name="on">The day, today or up to 30 days ago.</param>
    /// <param name="q">Words of an exercise's name.</param>
    /// <param name="x">Keys of the exercises that were chosen.</param>
    public async Task<IActionResult> OnGetAsync(string? on, string? q, string[] x, CancellationToken cancel)
    {
        if (await FindAsync(on, cancel) is null) return NotFound();
        Typed = Iso;
        await ShowAsync(q, x, cancel);
        return Request.IsHtmx() ? Partial("_Found", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? on, string[] x, CancellationToken cancel)
    {
        if (await FindAsync(on, cancel) is not { } isDay) return NotFound();
        (IsWrongDay, Typed) = (!isDay || on is null, isDay && on is not null ? Iso : on ?? "");
        await ShowAsync(null, x, cancel);
        if (IsWrongDay) return Refuse(t["Choose today or one of the last {0} days.", FreeSessions.DaysBack]);
        if (Picked.Count == 0) return Refuse(t["Choose an exercise first."]);
        if (await free.BeginAsync(Client.Id, On, NameOf(Picked), [.. Picked.Select(e => e.Key)], cancel) is not { } session) return Refuse(t["This day is full: go on with a session that is there."]);
        return Redirect($"/portal/sessions/{session}");
    }

    /// <summary>The address with one exercise more, or less.</summary>
    public string With(LibraryExercise? added, LibraryExercise? removed = null) =>
        $"{Start}?on={Iso}{string.Concat(Picked.Where(e => e != removed).Append(added).OfType<LibraryExercise>().Select(e => $"&x={Uri.EscapeDataString(e.Key)}"))}";

    private async Task ShowAsync(string? q, string[] keys, CancellationToken cancel)
    {
        var all = await library.AllAsync(cancel);
        var known = all.ToDictionary(e => e.Key);
        Search = q?.Trim() is { Length: > 0 and <= LongestName } words ? words : null;
        Picked = [.. keys.OfType<string>().Distinct().Select(known.GetValueOrDefault).OfType<LibraryExercise>().Take(FreeWorkout.MostExercises)];
        Found = Search is null ? [] : [.. new ExerciseQuery(Search).Apply(all).Select(f => f.Exercise).Where(e => !Picked.Contains(e)).Take(Shown)];
        if (!Request.IsHtmx()) Former = await free.FormerAsync(Client.Id, cancel);
    }

    private static string NameOf(IReadOnlyList<LibraryExercise> picked)
    {
        var name = string.Join(", ", picked.Take(2).Select(e => e.Name)) + (picked.Count > 2 ? $" +{picked.Count - 2}" : "");
        return name.Length <= LongestName ? name : picked[0].Name;
    }

    private PageResult Refuse(string why)
    {
        Problem = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
