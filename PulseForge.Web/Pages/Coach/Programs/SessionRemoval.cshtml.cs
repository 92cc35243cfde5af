using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Takes a session out of the draft. What was published keeps it, and the toast brings it back.</summary>
public sealed class SessionRemovalModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    /// <summary>What fits into the cookie that carries it to the next page.</summary>
    private const int MostCharacters = 2_500;

    private const string Removed = "removed-session";

    public IActionResult OnGet(Guid id) => Redirect($"/coach/programs/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft || draft.Sessions.SingleOrDefault(s => s.Id == sessionId) is not { } session) return NotFound();
        draft.RemoveSession(session);
        if (!await db.TrySaveAsync(cancel)) this.Say(t["Somebody else changed this program just now. Nothing was removed."], isBad: true);
        else this.Say(t["Removed {0} from week {1}", session.Name, session.Week], Keep(id, session));
        return Redirect($"/coach/programs/{id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid sessionId, int week, int day, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        var isKept = TempData[$"{Removed}-{sessionId}"] is string[] and [var name, var workout] && draft.FreeDays().Contains((week, day));
        if (isKept && TempData[$"{Removed}-{sessionId}"] is string[] kept) draft.AddSession(week, day, kept[0], WorkoutJson.Read(kept[1]));
        var isBack = isKept && await db.TrySaveAsync(cancel);
        this.Say(isBack ? t["The session is back"] : t["This session can't be brought back: its day has another one, or too much time has passed."], isBad: !isBack);
        return Redirect($"/coach/programs/{id}");
    }

    private string? Keep(Guid id, ProgramSession session)
    {
        var json = WorkoutJson.Write(session.Workout);
        if (json.Length > MostCharacters) return null;
        TempData[$"{Removed}-{session.Id}"] = new[] { session.Name, json };
        return $"/coach/programs/{id}/sessions/{session.Id}/removal?handler=Undo&week={session.Week}&day={session.Day}";
    }
}
