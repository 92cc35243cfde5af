using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Puts a client's goal away and takes it up again.</summary>
public sealed class GoalEndingModel(PulseForgeDb db, ClientGoals goals, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/progress");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await goals.EndAsync(id, cancel)) this.Say(t["Goal ended"], $"/coach/clients/{id}/goal/ending?handler=Undo");
        return Redirect($"/coach/clients/{id}/progress");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await goals.TakeUpAgainAsync(id, cancel)) this.Say(t["The goal is back"]);
        else this.Say(t["There is another goal by now."], isBad: true);
        return Redirect($"/coach/clients/{id}/progress");
    }
}
