using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The business's programs, and the shipped ones to start from.</summary>
public sealed class IndexModel(PulseForgeDb db, ActorAccessor actor) : PageModel
{
    public IReadOnlyList<Row> Programs { get; private set; } = [];

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<StartingProgram> Starts => StartingPrograms.All;

    public async Task OnGetAsync(int? p, CancellationToken cancel)
    {
        var visible = db.Clients.VisibleTo(actor.Current, db);
        Paging = new Paging(p, await db.TrainingPrograms.CountAsync(cancel));
        Programs = await db.TrainingPrograms.AsNoTracking().OrderBy(program => program.Name).ThenBy(program => program.Id).Skip(Paging.Skip).Take(Paging.Size)
            .Select(program => new Row(
                program.Id, program.Name, program.Goal, program.Level,
                db.ProgramVersions.Where(v => v.ProgramId == program.Id && v.Number == 0).Select(v => v.Weeks).FirstOrDefault(),
                db.ProgramVersions.Where(v => v.ProgramId == program.Id && v.Number == 0).SelectMany(v => v.Sessions).Max(s => (int?)s.Day) ?? 0,
                db.ProgramVersions.Where(v => v.ProgramId == program.Id).Max(v => (int?)v.Number) ?? 0,
                db.ProgramVersions.Where(v => v.ProgramId == program.Id).Max(v => v.PublishedAt),
                visible.Count(c => db.Assignments.Any(a => a.ClientId == c.Id && a.ProgramId == program.Id && a.EndedOn == null))))
            .ToListAsync(cancel);
    }

    /// <param name="Version">The number that was published last; 0 for a draft that never was.</param>
    public sealed record Row(Guid Id, string Name, string Goal, string Level, int Weeks, int Days, int Version, Instant? PublishedAt, int Followers);
}
