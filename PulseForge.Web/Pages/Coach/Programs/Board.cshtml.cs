using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program as weeks beside each other, edited in place: its draft, and how far that is from what is published.</summary>
public sealed class BoardModel(PulseForgeDb db, BoardViews views, ActorAccessor actor) : PageModel
{
    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public BoardView View { get; private set; } = null!;

    public int Days => Draft.Sessions.Select(s => s.Day).DefaultIfEmpty(0).Max();

    public async Task<IActionResult> OnGetAsync(Guid id, int? from, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program) return NotFound();
        if (await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        (Program, Draft) = (program, draft);
        var published = await db.PublishedAsync(id, cancel);
        var followers = await db.Clients.VisibleTo(actor.Current, db).CountAsync(c => db.Assignments.Any(a => a.ClientId == c.Id && a.ProgramId == id && a.EndedOn == null), cancel);
        var changes = VersionDiff.Of(published, draft, views.Unit).Sum(change => change.Weeks.Count);
        View = await views.OfAsync(draft, from ?? 1, null, new PublishState(published?.Number, published?.PublishedAt, changes, followers), cancel);
        return Page();
    }
}
