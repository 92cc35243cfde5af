using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A draft as one text that comes back as it was understood.</summary>
public sealed class TextModel(PulseForgeDb db, ExerciseBook book, ProgramOpening opening, TenantAccessor tenant, IStringLocalizer<CoachTexts> words) : ProgramTextPage(book, tenant, words)
{
    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    /// <summary>Somebody else saved this program meanwhile: theirs, to be seen beside one's own.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var stored = Stored();
        Input = new InputModel { Text = stored, Seen = Fingerprint(stored) };
        await ReadAsync(Known, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await ReadAsync(Known, cancel);
        if (!IsKept()) return Page();
        if (Input.Seen != Fingerprint(Stored())) return Conflict();
        await opening.RewriteAsync(Program, Draft, Parsed.Plan!, cancel);
        if (!await db.TrySaveAsync(cancel)) return await TooLateAsync(id, cancel);
        this.Say(Parsed.IsClean ? T["Program saved"] : T["Program saved. {0} of its lines could not be read and stay as text.", Parsed.Faults.Count], isBad: !Parsed.IsClean);
        return Redirect(Parsed.IsClean ? $"/coach/programs/{id}" : $"/coach/programs/{id}/text");
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await ReadAsync(Known, cancel);
        return Partial("_ProgramReading", this);
    }

    /// <summary>A line that is not touched keeps its exercise, whatever was renamed since.</summary>
    private IEnumerable<Item> Known => Draft.Sessions.SelectMany(s => s.Workout.Items);

    private string Stored() => ProgramText.Print(ProgramPlan.Of(Program, Draft), Unit);

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..8]);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var program = await db.TrainingPrograms.SingleOrDefaultAsync(p => p.Id == id, cancel);
        var draft = await db.DraftAsync(id, cancel);
        if (program is null || draft is null) return false;
        (Program, Draft) = (program, draft);
        return true;
    }

    private async Task<IActionResult> TooLateAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, cancel) ? Conflict() : NotFound();
    }

    /// <summary>What was typed stays; saving once more with the new fingerprint takes the other's place knowingly.</summary>
    private PageResult Conflict()
    {
        Theirs = Stored();
        ModelState.Remove("Input.Seen");
        Input.Seen = Fingerprint(Theirs);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
