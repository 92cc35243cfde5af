using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Train;

/// <summary>Takes a session that was begun without a plan out again, while nothing of it is logged.</summary>
public sealed class RemovalModel(PulseForgeDb db, FreeSessions free, IClock clock, IStringLocalizer<PortalTexts> t) : TrainPage(db, clock)
{
    public IActionResult OnGet() => Redirect(Start);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, session =>
    {
        session.Remove(Now, Db.Actor.UserId);
        this.Say(t["Session removed"], $"{Start}/{id}/removal?handler=Undo");
        return $"/portal/calendar?on={Write(session.Date)}";
    }, cancel);

    public Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, session =>
    {
        session.Restore();
        return $"/portal/sessions/{id}";
    }, cancel);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<ScheduledSession, string> change, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await free.RemovableAsync(Client.Id, id, cancel) is not { } session) return NotFound();
        var next = change(session);
        await Db.SaveChangesAsync(cancel);
        return Redirect(next);
    }
}
