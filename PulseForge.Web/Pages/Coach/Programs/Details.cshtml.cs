using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>What a program is called and what it is for.</summary>
public sealed class DetailsModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } program) return NotFound();
        Input = new InputModel { Name = program.Name, Goal = program.Goal, Level = program.Level, Description = program.Description };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } program) return NotFound();
        if (!ModelState.IsValid) return Page();
        program.Describe(Input.Name!, Input.Goal ?? "", Input.Level ?? "", Input.Description);
        await db.SaveChangesAsync(cancel);
        this.Say(t["Saved"]);
        return Redirect($"/coach/programs/{id}");
    }

    private async Task<TrainingProgram?> FindAsync(Guid id, CancellationToken cancel)
    {
        var program = await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel);
        (Id, Name) = (id, program?.Name ?? "");
        return program;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the program a name."), StringLength(120, ErrorMessage = "A name has at most 120 characters.")]
        public string? Name { get; set; }

        [StringLength(80, ErrorMessage = "A goal has at most 80 characters.")]
        public string? Goal { get; set; }

        [StringLength(40, ErrorMessage = "A level has at most 40 characters.")]
        public string? Level { get; set; }

        [StringLength(4000, ErrorMessage = "A description has at most 4,000 characters.")]
        public string? Description { get; set; }
    }
}
