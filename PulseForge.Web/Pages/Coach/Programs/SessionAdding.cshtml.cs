using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Puts an empty session onto a free day of the draft and opens it.</summary>
public sealed class SessionAddingModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/programs/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, int week, int day, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        if (!draft.FreeDays().Contains((week, day))) return Taken(id);
        var session = draft.AddSession(week, day, t["Day {0}", day], Workout.Empty);
        return await db.TrySaveAsync(cancel) ? Redirect($"/coach/programs/{id}/sessions/{session.Id}") : Taken(id);
    }

    private RedirectResult Taken(Guid id)
    {
        this.Say(t["This day has a session already, or lies outside of the program."], isBad: true);
        return Redirect($"/coach/programs/{id}");
    }
}
