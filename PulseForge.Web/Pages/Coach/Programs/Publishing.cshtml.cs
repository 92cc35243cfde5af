using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Makes a version of the draft, once its changes were seen, and takes the chosen clients who follow the program over to it.</summary>
public sealed class PublishingModel(PulseForgeDb db, Followers followers, Planner planner, TenantAccessor tenant, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public ProgramVersion? Published { get; private set; }

    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    public IReadOnlyList<Follower> Following { get; private set; } = [];

    /// <summary>Those who are taken over: all who can be, until the coach chose.</summary>
    public IReadOnlySet<Guid> Chosen { get; private set; } = new HashSet<Guid>();

    /// <summary>Somebody edited the draft after the changes were shown.</summary>
    public bool HasChanged { get; private set; }

    public int Number => (Published?.Number ?? 0) + 1;

    /// <summary>Why it can't be published, with the session to open.</summary>
    public IReadOnlyList<(string Words, Guid? Session)> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Chosen = Following.Where(f => f.Update.Obstacle == FollowObstacle.None).Select(f => f.Client.Id).ToHashSet();
        return Page();
    }

    /// <param name="seen">The draft's revision whose changes were shown.</param>
    /// <param name="clients">Those who are taken over.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, int seen, Guid[] clients, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await FindAsync(id, cancel)) return NotFound();
        (HasChanged, Chosen) = (seen != Draft.Revision, clients.ToHashSet());
        if (HasChanged || Obstacles.Count > 0) return Again();
        var version = Draft.Publish(Number, clock.GetCurrentInstant(), actor.Current.UserId);
        db.Add(version);
        var taken = Following.Where(f => Chosen.Contains(f.Client.Id) && f.Update.Obstacle == FollowObstacle.None).ToList();
        foreach (var follower in taken) await TakeOverAsync(follower, version, cancel);
        var isSaved = await db.TrySaveAsync(cancel);
        if (isSaved) await transaction.CommitAsync(cancel);
        if (!isSaved) this.Say(t["Somebody else changed this program, or a session of these clients, at the same moment. Nothing was published."], isBad: true);
        else if (taken.Count == 0) this.Say(t["Version {0} is published. Assign it to a client.", Number]);
        else this.Say(t["Version {0} is published to {1:N0} clients", Number, taken.Count], $"/coach/programs/{id}/publish?handler=Back&version={version.Id}");
        return Redirect($"/coach/programs/{id}");
    }

    /// <summary>Takes the clients back to what each of them trained before; the version stays.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (!await db.TrainingPrograms.AnyAsync(p => p.Id == id, cancel)) return NotFound();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await db.Assignments.Where(a => a.ProgramId == id && a.VersionId == version && a.FollowedFrom != null && a.EndedOn == null).Select(a => a.FollowedFrom!.Value).Distinct().ToListAsync(cancel);
        var back = new HashSet<Guid>();
        foreach (var earlier in before)
        {
            if (await db.VersionAsync(earlier, cancel) is not { } to) continue;
            foreach (var follower in (await followers.OfAsync(to, cancel)).Where(f => f.Assignment.VersionId == version && f.Assignment.FollowedFrom == earlier && f.Update.Obstacle == FollowObstacle.None))
            {
                await TakeOverAsync(follower, to, cancel);
                back.Add(follower.Client.Id);
            }
        }

        var isSaved = back.Count > 0 && await db.TrySaveAsync(cancel);
        if (isSaved) await transaction.CommitAsync(cancel);
        if (back.Count == 0) this.Say(t["Nobody trains this version any more: nothing was changed."], isBad: true);
        else this.Say(isSaved ? t["{0:N0} clients train what they trained before", back.Count] : t["Somebody else changed this program just now. Try again."], isBad: !isSaved);
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

    private async Task TakeOverAsync(Follower follower, ProgramVersion version, CancellationToken cancel) =>
        await planner.PlanAsync(follower.Client, followers.Update(follower, version, actor.Current.UserId!.Value), cancel);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.DraftAsync(id, cancel) is not { } draft) return false;
        (Program, Draft, Published) = (program, draft, await db.PublishedAsync(id, cancel));
        Changes = VersionDiff.Of(Published, draft, tenant.Required.Units.Mass());
        Obstacles = [.. PublishObstacles.In(draft, t)];
        Following = draft.Sessions.Count > 0 ? await followers.OfAsync(draft, cancel) : [];
        return true;
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
