using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program as weeks beside each other: its draft, and how far that is from what is published.</summary>
public sealed class BoardModel(PulseForgeDb db, TenantAccessor tenant, ActorAccessor actor) : PageModel
{
    public const int WeeksShown = 8;

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public ProgramVersion? Published { get; private set; }

    public int Followers { get; private set; }

    public ProgramGrid Grid { get; private set; } = null!;

    public int Changes { get; private set; }

    public int From { get; private set; }

    public MassUnit Unit => tenant.Required.Units.Mass();

    public int Days => Draft.Sessions.Select(s => s.Day).DefaultIfEmpty(0).Max();

    public async Task<IActionResult> OnGetAsync(Guid id, int? from, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program) return NotFound();
        if (await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        (Program, Draft, Published) = (program, draft, await db.PublishedAsync(id, cancel));
        Followers = await db.Clients.VisibleTo(actor.Current, db).CountAsync(c => db.Assignments.Any(a => a.ClientId == c.Id && a.ProgramId == id && a.EndedOn == null), cancel);
        From = Math.Clamp(from ?? 1, 1, draft.Weeks);
        Grid = ProgramGrid.Of(draft, Unit, From, WeeksShown);
        Changes = VersionDiff.Of(Published, draft, Unit).Sum(change => change.Weeks.Count);
        return Page();
    }
}
