using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Fills the weeks after a session with it, each a step further, as one fills a spreadsheet to the right.</summary>
public sealed class SessionFillingModel(PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public ProgramSession Session { get; private set; } = null!;

    /// <summary>The weeks to come, as far as they can be.</summary>
    public IReadOnlyList<FilledWeek> Weeks { get; private set; } = [];

    /// <summary>By their places in the session.</summary>
    public IEnumerable<SelectListItem> Exercises => Session.Workout.Items.Select((item, place) => new SelectListItem(item.Exercise.Name, place.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What is wrong is said beside the weeks: the fields are not drawn again.</summary>
    public bool IsTyping { get; private set; }

    public MassUnit Unit => tenant.Required.Units.Mass();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Input = new InputModel { Until = Draft.Weeks };
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Fill();
        if (!Input.Replaces && Weeks.Any(week => week.IsTaken)) ModelState.AddModelError("Input.Replaces", t["Week {0} has a session on this day. Say that it is replaced, or end before it.", Weeks.First(week => week.IsTaken).Week]);
        if (!ModelState.IsValid) return Page();
        Draft.Fill(Session, [.. Weeks.Select(week => week.Workout)]);
        if (!await db.TrySaveAsync(cancel)) this.Say(t["Somebody else changed this program just now. Try again."], isBad: true);
        else this.Say(Weeks.Count == 1 ? t["Week {0} filled", Weeks[0].Week] : t["Weeks {0} to {1} filled", Weeks[0].Week, Weeks[^1].Week]);
        return Redirect($"/coach/programs/{id}");
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Fill();
        IsTyping = true;
        return Partial("_Filling", this);
    }

    private void Fill()
    {
        var (change, problem) = WeeklyChangeText.Parse(Input.Change, Unit);
        if (Input.Until is not { } until || until <= Session.Week || until > Draft.Weeks) ModelState.AddModelError("Input.Until", t["Say a week from {0} to {1}.", Session.Week + 1, Draft.Weeks]);
        else if (change is null) ModelState.AddModelError("Input.Change", t.Say(problem!));
        else Weeks = [.. Filled(change, until)];
    }

    private IEnumerable<FilledWeek> Filled(WeeklyChange change, int until)
    {
        var chosen = int.TryParse(Input.Exercise, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : (int?)null;
        for (var week = Session.Week + 1; week <= until; week++)
        {
            var (workout, problem) = change.After(Session.Workout, week - Session.Week, at => chosen is null || at == chosen);
            if (workout is null)
            {
                ModelState.AddModelError("Input.Change", t["In week {0} this goes too far: {1}", week, t.Say(problem!)]);
                yield break;
            }
            yield return new FilledWeek(week, workout, Draft.Sessions.Any(s => s.Week == week && s.Day == Session.Day));
        }
    }

    private async Task<bool> FindAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        var program = await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel);
        var draft = await db.DraftAsync(id, cancel);
        if (program is null || draft?.Sessions.SingleOrDefault(s => s.Id == sessionId) is not { } session) return false;
        (Program, Draft, Session) = (program, draft, session);
        return true;
    }

    public sealed class InputModel
    {
        /// <summary>The place of the exercise that changes; nothing for all of them.</summary>
        [StringLength(10)]
        public string? Exercise { get; set; }

        [StringLength(40, ErrorMessage = "A change has at most 40 characters.")]
        public string? Change { get; set; }

        [Required(ErrorMessage = "Say up to which week.")]
        public int? Until { get; set; }

        public bool Replaces { get; set; }
    }
}

/// <summary>What a week would hold, and whether something stands there.</summary>
public sealed record FilledWeek(int Week, Workout Workout, bool IsTaken);
