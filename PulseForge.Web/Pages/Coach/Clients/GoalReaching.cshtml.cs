using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Says that an event was what it was to be, from its day on, or takes that back.</summary>
public sealed class GoalReachingModel(PulseForgeDb db, ClientGoals goals, Celebrations celebrations, IClock clock) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/progress");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        if (await goals.CurrentAsync(id, cancel) is { Kind: GoalKind.Event } goal && today >= goal.By)
        {
            goal.Reach(goal.ReachedOn is null ? goal.By : null);
            await Db.SaveChangesAsync(cancel);
            await celebrations.CatchUpAsync(id, cancel);
        }

        return Redirect($"/coach/clients/{id}/progress");
    }
}
