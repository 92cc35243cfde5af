using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>A template that is written from nothing.</summary>
public sealed class NewModel(PulseForgeDb db, ExerciseBook book, TenantAccessor tenant, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> words) : TemplatePage(book, tenant, words)
{
    public Task OnGetAsync(CancellationToken cancel) => ReadAsync([], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync([], cancel);
        if (!IsKept()) return Page();
        var template = new SessionTemplate(Input.Name!, Tags, await Book.AdoptAsync(Parsed.Workout, cancel), actor.Current.UserId, clock.GetCurrentInstant());
        db.Add(template);
        await db.SaveChangesAsync(cancel);
        this.Say(Saved, isBad: !Parsed.IsClean);
        return Redirect(Parsed.IsClean ? "/coach/programs/templates" : $"/coach/programs/templates/{template.Id}");
    }

    /// <summary>While one types.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        await ReadAsync([], cancel);
        return Partial("_WorkoutReading", Reading);
    }
}
