using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Makes a shipped program the business's own draft.</summary>
public sealed class OpeningModel(PulseForgeDb db, ProgramOpening opening, ActorAccessor actor, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet() => Redirect("/coach/programs");

    public async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        if (StartingPrograms.Find(slug ?? "") is not { } start) return NotFound();
        var program = await opening.OpenAsync(start, actor.Current.UserId, cancel);
        if (!await db.TrySaveAsync(cancel)) return Again();
        this.Say(t["Your draft of {0} is ready", program.Name]);
        return Redirect($"/coach/programs/{program.Id}");
    }

    private RedirectResult Again()
    {
        this.Say(t["A colleague opened a program at the same moment. Try again."], isBad: true);
        return Redirect("/coach/programs");
    }
}
