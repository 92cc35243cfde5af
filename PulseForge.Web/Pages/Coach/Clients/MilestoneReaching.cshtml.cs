using Microsoft.AspNetCore.Mvc;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Ticks a step in words off, today, or takes that back. A goal in words is reached with its last step, an event on its day.</summary>
public sealed class MilestoneReachingModel(PulseForgeDb db, ClientGoals goals, Celebrations celebrations, IClock clock) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/progress");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid milestoneId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await goals.CurrentAsync(id, cancel) is not { Kind: GoalKind.Words or GoalKind.Event } goal || goal.Milestones.FirstOrDefault(m => m.Id == milestoneId) is not { } milestone) return NotFound();
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        milestone.Reach(milestone.ReachedOn is null ? today : null);
        if (goal.Kind == GoalKind.Words) goal.Reach(goal.Milestones.All(m => m.ReachedOn is not null) ? today : null);
        await Db.SaveChangesAsync(cancel);
        await celebrations.CatchUpAsync(id, cancel);
        return Redirect($"/coach/clients/{id}/progress");
    }
}
