using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program of one's own, from nothing.</summary>
public sealed class NewModel(PulseForgeDb db, ProgramOpening opening, ActorAccessor actor, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var program = opening.Begin(Input.Name!, Input.Goal ?? "", Input.Weeks!.Value, Enumerable.Range(1, Input.Days!.Value).Select(day => t["Day {0}", day].Value), actor.Current.UserId);
        await db.SaveChangesAsync(cancel);
        return Redirect($"/coach/programs/{program.Id}");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the program a name."), StringLength(120, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [StringLength(80, ErrorMessage = "A goal has at most 80 characters.")]
        public string? Goal { get; set; }

        [Required(ErrorMessage = "Say how many weeks it lasts."), Range(1, ProgramVersion.MaxWeeks, ErrorMessage = "A program has 1 to 52 weeks.")]
        public int? Weeks { get; set; } = 4;

        [Required(ErrorMessage = "Say on how many days a week it is trained."), Range(1, ProgramSession.MaxDay, ErrorMessage = "A week has 1 to 7 training days.")]
        public int? Days { get; set; } = 3;
    }
}
