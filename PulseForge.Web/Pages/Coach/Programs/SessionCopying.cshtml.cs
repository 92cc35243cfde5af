using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Copies a session of the draft onto a free day and opens the copy.</summary>
public sealed class SessionCopyingModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet(Guid id, Guid sessionId) => Redirect($"/coach/programs/{id}/sessions/{sessionId}");

    /// <param name="to">Week and day, such as 3-2.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, string? to, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft || draft.Sessions.SingleOrDefault(s => s.Id == sessionId) is not { } session) return NotFound();
        if (Place(to) is not { } place || !draft.FreeDays().Contains(place)) return Taken(id, sessionId);
        var copy = draft.CopySession(session, place.Week, place.Day);
        if (!await db.TrySaveAsync(cancel)) return Taken(id, sessionId);
        this.Say(t["Copied to week {0}, day {1}", place.Week, place.Day]);
        return Redirect($"/coach/programs/{id}/sessions/{copy.Id}");
    }

    private static (int Week, int Day)? Place(string? text) =>
        text?.Split('-') is [var week, var day] && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? (w, d) : null;

    private RedirectResult Taken(Guid id, Guid sessionId)
    {
        this.Say(t["This day has a session already, or lies outside of the program."], isBad: true);
        return Redirect($"/coach/programs/{id}/sessions/{sessionId}");
    }
}
