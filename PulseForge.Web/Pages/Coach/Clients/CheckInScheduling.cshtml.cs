using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Changes when a client is asked; what is planned moves with it.</summary>
public sealed class CheckInSchedulingModel(PulseForgeDb db, CheckInPlanner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    private CheckInSchedule _schedule = null!;

    [BindProperty]
    public CheckInInput Input { get; set; } = new();

    public string FormName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid scheduleId, CancellationToken cancel)
    {
        if (!await ShowAsync(id, scheduleId, cancel)) return NotFound();
        Input = CheckInInput.Of(_schedule);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid scheduleId, CancellationToken cancel)
    {
        if (!await ShowAsync(id, scheduleId, cancel)) return NotFound();
        if (Input.Read(ModelState, t, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone))) is not { } plan) return Again();
        _schedule.Change(plan.Weekdays, plan.At, plan.From, plan.Until);
        await planner.ReplanAsync(_schedule, Client, cancel);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Saved"]);
        return Redirect($"/coach/clients/{id}/check-ins");
    }

    private async Task<bool> ShowAsync(Guid id, Guid scheduleId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await Db.CheckInSchedules.SingleOrDefaultAsync(s => s.Id == scheduleId && s.ClientId == id, cancel) is not { } schedule) return false;
        _schedule = schedule;
        FormName = await Db.CheckInForms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(f => f.Id == schedule.FormId).Select(f => f.Name).SingleAsync(cancel);
        return true;
    }
}
