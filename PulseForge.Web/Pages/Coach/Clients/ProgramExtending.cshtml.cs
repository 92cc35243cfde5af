using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The client goes once more through the weeks that they train, after what is planned.</summary>
public sealed class ProgramExtendingModel(PulseForgeDb db, Assigning assigning, Planner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    /// <param name="passes">How often it was gone through where the button stood.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid assignmentId, int passes, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (await AssignmentAsync(id, assignmentId, cancel) is not { } assignment) return NotFound();
        if (assignment.Passes == Assignment.MaxPasses) this.Say(t["A program is gone through 26 times at most. Assign it anew."], isBad: true);
        else if (assignment.Passes != passes) this.Say(t["It was extended meanwhile: look at it again."], isBad: true);
        else await ExtendAsync(assignment, cancel);
        await alone.CommitAsync(cancel);
        return Redirect($"/coach/clients/{id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid assignmentId, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (await AssignmentAsync(id, assignmentId, cancel) is not { } assignment) return NotFound();
        var gone = await assigning.ShortenAsync(assignment, Db.Actor.UserId!.Value, cancel);
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(gone is { } sessions ? t["{0:N0} planned sessions were removed.", sessions] : t["It was begun already and stays."], isBad: gone is null);
        return Redirect($"/coach/clients/{id}");
    }

    private async Task ExtendAsync(Assignment assignment, CancellationToken cancel)
    {
        var version = await Db.ProgramVersions.Include(v => v.Sessions).SingleAsync(v => v.Id == assignment.VersionId, cancel);
        var sessions = assigning.Extend(assignment, version, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone)));
        await planner.PlanProgramAsync(Client, sessions, cancel);
        await Db.SaveChangesAsync(cancel);
        if (sessions.Count > 0) this.Say(t["{0:N0} sessions more, from {1:ddd d MMM} to {2:ddd d MMM}", sessions.Count, sessions[0].Date, sessions[^1].Date], $"/coach/clients/{Client.Id}/program/{assignment.Id}/extending?handler=Undo");
    }

    private async Task<Assignment?> AssignmentAsync(Guid id, Guid assignmentId, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await Db.Assignments.SingleOrDefaultAsync(a => a.Id == assignmentId && a.ClientId == id && a.EndedOn == null, cancel) : null;
}
