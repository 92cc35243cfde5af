using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Ends the program that a client follows; the sessions that are still planned go.</summary>
public sealed class ProgramEndingModel(PulseForgeDb db, Assigning assigning, Planner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid assignmentId, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await Db.Assignments.SingleOrDefaultAsync(a => a.Id == assignmentId && a.ClientId == id && a.EndedOn == null, cancel) is not { } assignment) return NotFound();
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        var gone = await assigning.EndAsync(assignment, today, Db.Actor.UserId!.Value, cancel);
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(t["The program has ended. {0:N0} planned sessions were removed.", gone], $"/coach/clients/{id}/program/{assignmentId}/ending?handler=Undo");
        return Redirect($"/coach/clients/{id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid assignmentId, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await Db.Assignments.SingleOrDefaultAsync(a => a.Id == assignmentId && a.ClientId == id, cancel) is not { } assignment) return NotFound();
        if (assignment.EndedOn is not null) await planner.PlanProgramAsync(Client, await assigning.ResumeAsync(assignment, cancel), cancel);
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(t["The program goes on"]);
        return Redirect($"/coach/clients/{id}");
    }
}
