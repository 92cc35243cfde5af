using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>Gives a session that was edited for one client back what the program says.</summary>
public sealed class EditUndoingModel(PulseForgeDb db, ClientSessions sessions, IClock clock, IStringLocalizer<CoachTexts> words) : SessionPage(db, sessions, clock, words)
{
    public IActionResult OnGet(Guid id, Guid sessionId) => Redirect($"/coach/clients/{id}/sessions/{sessionId}");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel) || Found.Planned is null) return NotFound();
        var changed = await Sessions.ChangeAsync(id, sessionId, found =>
        {
            if (found.Session.Override is not null) found.Session.Rewrite(null);
            return Task.FromResult(true);
        }, cancel);
        if (changed is SessionChanged.Yes) this.Say(T["{0} is as the program says again", Session.Name]);
        else this.Say(Begun, isBad: true);
        return Redirect(Address);
    }
}
