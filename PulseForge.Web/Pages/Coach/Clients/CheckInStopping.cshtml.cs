using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A client is asked no more, and again after all.</summary>
public sealed class CheckInStoppingModel(PulseForgeDb db, CheckInPlanner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/check-ins");

    public Task<IActionResult> OnPostAsync(Guid id, Guid scheduleId, CancellationToken cancel) => ChangeAsync(id, scheduleId, schedule =>
    {
        schedule.Stop(clock.GetCurrentInstant(), Db.Actor.UserId!.Value);
        this.Say(t["{0} is asked no more", Client.Name], $"/coach/clients/{id}/check-ins/schedules/{scheduleId}/stopping?handler=Undo");
    }, cancel);

    public Task<IActionResult> OnPostUndoAsync(Guid id, Guid scheduleId, CancellationToken cancel) => ChangeAsync(id, scheduleId, schedule =>
    {
        schedule.Restore();
        this.Say(t["{0} will be asked", Client.Name]);
    }, cancel);

    private async Task<IActionResult> ChangeAsync(Guid id, Guid scheduleId, Action<CheckInSchedule> change, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var all = Db.CheckInSchedules.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter });
        if (await all.SingleOrDefaultAsync(s => s.Id == scheduleId && s.ClientId == id, cancel) is not { } schedule) return NotFound();
        change(schedule);
        await planner.ReplanAsync(schedule, Client, cancel);
        await Db.SaveChangesAsync(cancel);
        return Redirect($"/coach/clients/{id}/check-ins");
    }
}
