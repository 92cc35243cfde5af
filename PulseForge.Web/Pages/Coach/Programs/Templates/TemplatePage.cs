using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>A template as lines of text, which are checked while one types.</summary>
public abstract class TemplatePage(ExerciseBook book, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ParsedWorkout Parsed { get; private set; } = null!;

    public WorkoutReading Reading => new(Parsed, Input.Lines, Unit);

    protected IStringLocalizer<CoachTexts> T => t;

    protected ExerciseBook Book => book;

    protected IReadOnlyList<string> Tags => TagWords.Of(Input.Tags);

    public MassUnit Unit => tenant.Required.Units.Mass();

    /// <param name="known">What a line that is not touched keeps, whatever was renamed since.</param>
    protected async Task ReadAsync(IEnumerable<Item> known, CancellationToken cancel) =>
        Parsed = WorkoutNotation.Parse(Input.Lines ?? "", (await book.NamesAsync(cancel)).And(known), Unit);

    protected bool IsKept()
    {
        if (Parsed.Faults.Any(fault => fault.IsLost)) ModelState.AddModelError("Input.Lines", t["This is more than a session can hold. Nothing was saved; what you typed stands here."]);
        this.Refuse("Input.Tags", TagWords.ProblemWith(Tags));
        return ModelState.IsValid;
    }

    protected string Saved => Parsed.IsClean ? t["Template saved"] : t["Template saved. {0} of its lines could not be read and stay as text.", Parsed.Faults.Count];

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the session a name."), StringLength(PlanLimits.DayName, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [StringLength(500, ErrorMessage = "Tags have at most 500 characters.")]
        public string? Tags { get; set; }

        [StringLength(40_000, ErrorMessage = "A session has at most 40,000 characters.")]
        public string? Lines { get; set; }

        /// <summary>The revision of the template as it was opened.</summary>
        public int? Seen { get; set; }
    }
}
