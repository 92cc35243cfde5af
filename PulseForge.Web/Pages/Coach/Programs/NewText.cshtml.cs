using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program that is typed or pasted as one text.</summary>
public sealed class NewTextModel(PulseForgeDb db, ExerciseBook book, ProgramOpening opening, TenantAccessor tenant, ActorAccessor actor, IStringLocalizer<CoachTexts> words) : ProgramTextPage(book, tenant, words)
{
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = new InputModel { Text = NotationExamples.Beginning };
        await ReadAsync([], cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync([], cancel);
        if (!IsKept()) return Page();
        var program = await opening.OpenAsync(Parsed.Plan!, actor.Current.UserId, cancel);
        await db.SaveChangesAsync(cancel);
        this.Say(Parsed.IsClean ? T["Draft made"] : T["Draft made. {0} of its lines could not be read and stay as text.", Parsed.Faults.Count], isBad: !Parsed.IsClean);
        return Redirect(Parsed.IsClean ? $"/coach/programs/{program.Id}" : $"/coach/programs/{program.Id}/text");
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        await ReadAsync([], cancel);
        return Partial("_ProgramReading", this);
    }
}
