using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>Keeps a copy of a session as a template.</summary>
public sealed class SavingModel(PulseForgeDb db, TenantAccessor tenant, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProgramSession Session { get; private set; } = null!;

    public IReadOnlyList<string> Known { get; private set; } = [];

    public string Lines => WorkoutNotation.Print(Session.Workout, tenant.Required.Units.Mass());

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        Input = new InputModel { Name = Session.Name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        var tags = TagWords.Of(Input.Tags);
        this.Refuse("Input.Tags", TagWords.ProblemWith(tags));
        if (!ModelState.IsValid) return Page();
        db.Add(new SessionTemplate(Input.Name!, tags, Session.Workout, actor.Current.UserId, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(cancel);
        this.Say(t["Template saved"]);
        return Redirect($"/coach/programs/{id}/sessions/{sessionId}");
    }

    private async Task<bool> FindAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if ((await db.DraftAsync(id, cancel))?.Sessions.SingleOrDefault(s => s.Id == sessionId) is not { } session) return false;
        (Session, Known) = (session, await db.TemplateTagsAsync(cancel));
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the session a name."), StringLength(PlanLimits.DayName, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [StringLength(500, ErrorMessage = "Tags have at most 500 characters.")]
        public string? Tags { get; set; }
    }
}
