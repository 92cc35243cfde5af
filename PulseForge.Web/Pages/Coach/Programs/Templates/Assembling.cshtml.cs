using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>A program put together from templates: one for each training day of a week, for some weeks.</summary>
public sealed class AssemblingModel(PulseForgeDb db, ProgramOpening opening, ActorAccessor actor, IStringLocalizer<CoachTexts> t) : PageModel
{
    private const int MostChoices = 300;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The templates to choose from, by name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Choices { get; private set; } = [];

    public static IEnumerable<IsoDayOfWeek> Weekdays => Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day);

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var days = await ChosenAsync(cancel);
        if (days.Count == 0) ModelState.AddModelError("Input.Templates", t["Choose a template for at least one day."]);
        if (days.Any(day => day.Template is null)) ModelState.AddModelError("Input.Templates", t["One of these templates is not there any more. Choose again."]);
        if (!ModelState.IsValid) return await AgainAsync(cancel);
        var plan = TemplateWeek.Plan(PlainText.OneLine(Input.Name!), Input.Weeks!.Value, days.Select(day => (day.Weekday, day.Template!)));
        var program = await opening.OpenAsync(plan, actor.Current.UserId, cancel);
        await db.SaveChangesAsync(cancel);
        this.Say(t["Draft made"]);
        return Redirect($"/coach/programs/{program.Id}");
    }

    public bool IsChosen(IsoDayOfWeek day, Guid template) => Input.Templates.ElementAtOrDefault((int)day - 1) == template;

    private async Task<IReadOnlyList<(IsoDayOfWeek Weekday, SessionTemplate? Template)>> ChosenAsync(CancellationToken cancel)
    {
        var chosen = Weekdays.Zip(Input.Templates).Where(day => day.Second is not null).ToList();
        var ids = chosen.Select(day => day.Second!.Value).ToList();
        var found = await db.SessionTemplates.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        return [.. chosen.Select(day => (day.First, found.GetValueOrDefault(day.Second!.Value)))];
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var all = await db.SessionTemplates.AsNoTracking().OrderBy(x => x.Name).ThenBy(x => x.Id).Take(MostChoices).Select(x => new { x.Id, x.Name }).ToListAsync(cancel);
        Choices = [.. all.Select(x => (x.Id, x.Name))];
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the program a name."), StringLength(PlanLimits.Name, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Say how many weeks it lasts."), Range(1, ProgramVersion.MaxWeeks, ErrorMessage = "A program has 1 to 52 weeks.")]
        public int? Weeks { get; set; } = 4;

        /// <summary>From Monday on; null where nothing is trained.</summary>
        public List<Guid?> Templates { get; set; } = [];
    }
}
