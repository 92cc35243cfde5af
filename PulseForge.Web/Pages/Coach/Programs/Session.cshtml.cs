using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>One session of a draft as lines of text. What is typed is checked while one types and kept whatever it is.</summary>
public sealed class SessionModel(PulseForgeDb db, ExerciseBook book, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public ProgramSession Session { get; private set; } = null!;

    public ParsedWorkout Parsed { get; private set; } = null!;

    /// <summary>The demonstrations of its exercises, by their ids.</summary>
    public IReadOnlyDictionary<Guid, string> Videos { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Somebody else saved this session meanwhile: theirs, to be seen beside one's own.</summary>
    public string? Theirs { get; private set; }

    /// <summary>Days without a session, up to one beyond those that are used.</summary>
    public IEnumerable<(int Week, int Day)> FreeDays => Draft.FreeDays();

    public MassUnit Unit => tenant.Required.Units.Mass();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Input = new InputModel { Name = Session.Name, Lines = WorkoutNotation.Print(Session.Workout, Unit), Seen = Session.Fingerprint, IsEvent = Session.IsCompetition };
        await ParseAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        await ParseAsync(cancel);
        if (LosesText) ModelState.AddModelError("Input.Lines", t["This is more than a session can hold. Nothing was saved; what you typed stands here."]);
        if (!ModelState.IsValid) return Page();
        if (Input.Seen != Session.Fingerprint) return Conflict(Session);
        Draft.Put([new PlacedSession(Session.Week, Session.Day, Input.Name!, await book.AdoptAsync(Parsed.Workout, cancel), Input.IsEvent)]);
        if (!await db.TrySaveAsync(cancel)) return await TooLateAsync(id, sessionId, cancel);
        this.Say(Parsed.IsClean ? t["Session saved"] : t["Session saved. {0} of its lines could not be read and stay as text.", Parsed.Faults.Count], isBad: !Parsed.IsClean);
        return RedirectToPage(new { id, sessionId });
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        await ParseAsync(cancel);
        return Partial("_Reading", this);
    }

    /// <summary>A document has limits; a text beyond them would be cut.</summary>
    private bool LosesText => Parsed.Faults.Any(fault => fault.IsLost);

    private async Task<bool> FindAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        var program = await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel);
        var draft = await db.DraftAsync(id, cancel);
        if (program is null || draft?.Sessions.SingleOrDefault(s => s.Id == sessionId) is not { } session) return false;
        (Program, Draft, Session) = (program, draft, session);
        return true;
    }

    private async Task ParseAsync(CancellationToken cancel)
    {
        Parsed = WorkoutNotation.Parse(Input.Lines ?? "", (await book.NamesAsync(cancel)).And(Session.Workout.Items), Unit);
        var named = Parsed.Workout.Items.Select(i => i.Exercise.Id).OfType<Guid>().Distinct().ToList();
        Videos = await db.Exercises.Where(e => named.Contains(e.Id) && e.VideoUrl != null).ToDictionaryAsync(e => e.Id, e => e.VideoUrl!, cancel);
    }

    private async Task<IActionResult> TooLateAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, sessionId, cancel) ? Conflict(Session) : NotFound();
    }

    /// <summary>What was typed stays; saving once more with the new fingerprint takes the other's place knowingly.</summary>
    private PageResult Conflict(ProgramSession theirs)
    {
        Theirs = WorkoutNotation.Print(theirs.Workout, Unit);
        ModelState.Remove("Input.Seen");
        Input.Seen = theirs.Fingerprint;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the session a name."), StringLength(120, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [StringLength(40_000, ErrorMessage = "A session has at most 40,000 characters.")]
        public string? Lines { get; set; }

        /// <summary>The fight, meet or race that the program works towards.</summary>
        public bool IsEvent { get; set; }

        /// <summary>The fingerprint of the session as it was opened.</summary>
        public string? Seen { get; set; }
    }
}
