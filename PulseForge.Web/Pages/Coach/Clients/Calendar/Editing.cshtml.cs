using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Coach.Programs;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>One client's session as lines of its own; the program and everybody else stay as they are.</summary>
public sealed class EditingModel(PulseForgeDb db, ClientSessions sessions, ExerciseBook book, TenantAccessor tenant, IClock clock, IStringLocalizer<CoachTexts> words) : SessionPage(db, sessions, clock, words)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public WorkoutReading Reading { get; private set; } = null!;

    /// <summary>Somebody else changed it meanwhile: theirs, to be seen beside one's own.</summary>
    public string? Theirs { get; private set; }

    /// <summary>Later sessions that the program plans just the same.</summary>
    public IReadOnlyList<ScheduledSession> Alike { get; private set; } = [];

    private MassUnit Unit => tenant.Required.Units.Mass();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        if (Found.IsBegun) return Redirect(Address);
        Input = new InputModel { Lines = WorkoutNotation.Print(Found.Document, Unit), Seen = Found.Fingerprint };
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        await ReadAsync(cancel);
        if (Reading.Parsed.Faults.Any(fault => fault.IsLost)) ModelState.AddModelError("Input.Lines", T["This is more than a session can hold. Nothing was saved; what you typed stands here."]);
        if (!ModelState.IsValid) return Again();
        var workout = await book.AdoptAsync(Reading.Parsed.Workout, cancel);
        return await Sessions.ChangeAsync(id, sessionId, found => RewriteAsync(found, workout, cancel), cancel) switch
        {
            SessionChanged.Yes => Saved(),
            SessionChanged.Begun => Conflict(Begun),
            SessionChanged.Outdated => await OutdatedAsync(id, sessionId, cancel),
            SessionChanged.Gone => NotFound(),
        };
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        await ReadAsync(cancel);
        return Partial("_WorkoutReading", Reading);
    }

    private async Task<bool> RewriteAsync(ClientSession found, Workout workout, CancellationToken cancel)
    {
        if (found.Fingerprint != Input.Seen) return false;
        var later = Input.AlsoLater ? await Sessions.AlikeAsync(found, cancel) : [];
        foreach (var session in later.Prepend(found.Session)) session.Rewrite(workout == found.Planned?.Workout ? null : workout);
        return true;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var names = (await book.NamesAsync(cancel)).And(Found.Document.Items.Concat(Found.Planned?.Workout.Items ?? []));
        Reading = new WorkoutReading(WorkoutNotation.Parse(Input.Lines ?? "", names, Unit), Input.Lines, Unit);
        Alike = await Sessions.AlikeAsync(Found, cancel);
    }

    private RedirectResult Saved()
    {
        var faults = Reading.Parsed.Faults.Count;
        this.Say(faults == 0 ? T["Saved for {0}", Client.Name] : T["Saved for {0}. {1} of the lines could not be read and stay as text.", Client.Name, faults], isBad: faults > 0);
        return Redirect(Address);
    }

    /// <summary>What was typed stays; saving once more takes the other's place knowingly.</summary>
    private async Task<IActionResult> OutdatedAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Theirs = WorkoutNotation.Print(Found.Document, Unit);
        ModelState.Remove("Input.Seen");
        Input.Seen = Found.Fingerprint;
        return Conflict(null);
    }

    private PageResult Conflict(string? why)
    {
        if (why is not null) ModelState.AddModelError("Input.Lines", why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public sealed class InputModel
    {
        [StringLength(40_000, ErrorMessage = "A session has at most 40,000 characters.")]
        public string? Lines { get; set; }

        public bool AlsoLater { get; set; }

        /// <summary>The fingerprint of the session as it was opened.</summary>
        public string? Seen { get; set; }
    }
}
