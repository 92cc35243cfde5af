using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Makes a version of the draft, once its changes were seen.</summary>
public sealed class PublishingModel(PulseForgeDb db, TenantAccessor tenant, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public ProgramVersion? Published { get; private set; }

    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    public int Followers { get; private set; }

    /// <summary>Somebody edited the draft after the changes were shown.</summary>
    public bool HasChanged { get; private set; }

    public int Number => (Published?.Number ?? 0) + 1;

    /// <summary>Why it can't be published, with the session to open.</summary>
    public IReadOnlyList<(string Words, Guid? Session)> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <param name="seen">The draft's revision whose changes were shown.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, int seen, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        HasChanged = seen != Draft.Revision;
        if (HasChanged || Obstacles.Count > 0) return Again();
        db.Add(Draft.Publish(Number, clock.GetCurrentInstant(), actor.Current.UserId));
        if (!await db.TrySaveAsync(cancel)) this.Say(t["A colleague published this program at the same moment."], isBad: true);
        else this.Say(t["Version {0} is published. Assign it to a client.", Number]);
        return Redirect($"/coach/programs/{id}");
    }

    /// <summary>Week 1, day 2; weeks 1–4, day 2; weeks 1, 3, day 2.</summary>
    public string Where(PlanChange change) => change.Weeks switch
    {
        _ when change.Kind == ChangeKind.Phases => t["Phases"],
        [var week] => t["Week {0}, day {1}", week, change.Day],
        [var first, .., var last] when last - first == change.Weeks.Count - 1 => t["Weeks {0}–{1}, day {2}", first, last, change.Day],
        var weeks => t["Weeks {0}, day {1}", string.Join(", ", weeks), change.Day],
    };

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.DraftAsync(id, cancel) is not { } draft) return false;
        (Program, Draft, Published) = (program, draft, await db.PublishedAsync(id, cancel));
        Changes = VersionDiff.Of(Published, draft, tenant.Required.Units.Mass());
        Followers = await db.Clients.VisibleTo(actor.Current, db).CountAsync(c => db.Assignments.Any(a => a.ClientId == c.Id && a.ProgramId == id && a.EndedOn == null), cancel);
        Obstacles = [.. ObstaclesIn(draft)];
        return true;
    }

    private IEnumerable<(string, Guid?)> ObstaclesIn(ProgramVersion draft)
    {
        if (draft.Sessions.Count == 0) yield return (t["The program has no sessions yet."], null);
        foreach (var session in draft.Sessions.Where(s => !s.Workout.IsReadable)) yield return (t["Week {0}, day {1} has lines that could not be read.", session.Week, session.Day], session.Id);
        foreach (var session in draft.Sessions.Where(s => s.Workout.Blocks.Count == 0 && !s.IsCompetition)) yield return (t["Week {0}, day {1} has no lines yet: write them or remove the session.", session.Week, session.Day], session.Id);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
