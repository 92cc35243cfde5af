using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>Leaves a client's session out: it counts as neither trained nor missed, and nobody is asked for it. Taken up again it is planned as before.</summary>
public sealed class SkippingModel(PulseForgeDb db, ClientSessions sessions, Planner planner, IClock clock, IStringLocalizer<CoachTexts> words) : SessionPage(db, sessions, clock, words)
{
    public IActionResult OnGet(Guid id, Guid sessionId) => Redirect($"/coach/clients/{id}/sessions/{sessionId}");

    public Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel) => ChangeAsync(id, sessionId, found =>
    {
        found.Session.Skip(Now);
        this.Say(T["{0} on {1:ddd d MMM} is skipped", Session.Name, Session.Date], $"{Address}/skip?handler=Undo");
        return Task.CompletedTask;
    }, cancel);

    public Task<IActionResult> OnPostUndoAsync(Guid id, Guid sessionId, CancellationToken cancel) => ChangeAsync(id, sessionId, async found =>
    {
        found.Session.TakeUp();
        if (Session.Date < Today) found.Session.Miss(Now);
        await planner.PlanAsync(Client, [found.Session], cancel);
        this.Say(T["{0} on {1:ddd d MMM} is to be trained", Session.Name, Session.Date]);
    }, cancel);

    private async Task<IActionResult> ChangeAsync(Guid id, Guid sessionId, Func<ClientSession, Task> change, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        var changed = await Sessions.ChangeAsync(id, sessionId, async found => { await change(found); return true; }, cancel);
        if (changed is not SessionChanged.Yes) this.Say(Begun, isBad: true);
        return Redirect(Address);
    }
}
