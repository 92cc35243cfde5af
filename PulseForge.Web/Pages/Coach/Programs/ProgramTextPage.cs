using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A whole program as text, which is checked while one types. Nothing of it is dropped: a text that can't be kept whole is not saved.</summary>
public abstract class ProgramTextPage(ExerciseBook book, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What was understood of the text.</summary>
    public ParsedProgram Parsed { get; private set; } = null!;

    protected IStringLocalizer<CoachTexts> T => t;

    protected ExerciseBook Book => book;

    public MassUnit Unit => tenant.Required.Units.Mass();

    /// <summary>Reads what was typed; what would be lost is an error at the field.</summary>
    protected async Task ReadAsync(IEnumerable<Item> known, CancellationToken cancel)
    {
        var names = (await book.NamesAsync(cancel)).And(known);
        Parsed = ProgramText.Parse(Input.Text ?? "", names, Unit);
    }

    /// <summary>Whether all of the text can be saved, if only as lines to be corrected.</summary>
    protected bool IsKept()
    {
        if (Parsed.Lost is [var first, ..]) ModelState.AddModelError("Input.Text", t["Line {0} can't be kept: {1} Nothing was saved; what you typed stands here.", first.Line, t.Say(first.Problem)]);
        return ModelState.IsValid;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write the program, or paste it."), StringLength(ProgramFile.MostCharacters, ErrorMessage = "A program has at most 600,000 characters.")]
        public string? Text { get; set; }

        /// <summary>The fingerprint of the program as it was opened.</summary>
        public string? Seen { get; set; }
    }
}
