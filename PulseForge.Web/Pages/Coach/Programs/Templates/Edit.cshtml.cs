using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>A template's name, tags and lines. Programs keep what was inserted into them.</summary>
public sealed class EditModel(PulseForgeDb db, ExerciseBook book, TenantAccessor tenant, IStringLocalizer<CoachTexts> words) : TemplatePage(book, tenant, words)
{
    public SessionTemplate Template { get; private set; } = null!;

    /// <summary>Somebody else saved this template meanwhile: theirs, to be seen beside one's own.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = new InputModel { Name = Template.Name, Tags = string.Join(", ", Template.Tags), Lines = Stored(), Seen = Template.Revision };
        await ReadAsync(Template.Workout.Items, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await ReadAsync(Template.Workout.Items, cancel);
        if (!IsKept()) return Page();
        if (Input.Seen != Template.Revision) return Conflict();
        Template.Rewrite(Input.Name!, Tags, await Book.AdoptAsync(Parsed.Workout, cancel));
        if (!await db.TrySaveAsync(cancel)) return await TooLateAsync(id, cancel);
        this.Say(Saved, isBad: !Parsed.IsClean);
        return RedirectToPage(new { id });
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await ReadAsync(Template.Workout.Items, cancel);
        return Partial("_WorkoutReading", Reading);
    }

    private string Stored() => WorkoutNotation.Print(Template.Workout, Unit);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) =>
        await db.SessionTemplates.SingleOrDefaultAsync(t => t.Id == id, cancel) is { } found && (Template = found) is not null;

    private async Task<IActionResult> TooLateAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, cancel) ? Conflict() : NotFound();
    }

    /// <summary>What was typed stays; saving once more takes the other's place knowingly.</summary>
    private PageResult Conflict()
    {
        Theirs = Stored();
        ModelState.Remove("Input.Seen");
        Input.Seen = Template.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
