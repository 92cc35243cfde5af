using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Exercises;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>The exercise that a page is about, and the session from which the coach came to it.</summary>
public abstract partial class ExercisePage(ExerciseLibrary library) : PageModel
{
    public ExerciseEntry Entry { get; private set; } = null!;

    public string Address => $"/coach/exercises/{Entry.Key}";

    /// <summary>Where the coach goes back to; null when they came by the library.</summary>
    public string? Back => Request.Query["from"].ToString() is var from && Session().IsMatch(from) ? from : null;

    protected ExerciseLibrary Library => library;

    /// <summary>An address of this exercise that remembers the way back.</summary>
    public string Link(string page = "") => $"{Address}{page}{(Back is { } back ? QueryString.Create("from", back) : "")}";

    protected async Task<bool> FindAsync(string? key, CancellationToken cancel)
    {
        var entry = await library.FindAsync(key, cancel);
        if (entry is not null) Entry = entry;
        return entry is not null;
    }

    [GeneratedRegex(@"\A/coach/programs/[0-9a-f-]{36}/sessions/[0-9a-f-]{36}\z")]
    private static partial Regex Session();
}
