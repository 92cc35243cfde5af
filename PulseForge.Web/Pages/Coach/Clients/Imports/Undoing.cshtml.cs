using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Imports;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Imports;

/// <summary>Takes a whole import back.</summary>
public sealed class UndoingModel(PulseForgeDb db, ImportDesk desk, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id, Guid importId) => Redirect($"/coach/clients/{id}/import/{importId}");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid importId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await desk.UndoAsync(Client, importId, cancel) is not { } isUndone) return NotFound();
        this.Say(isUndone ? t["The import is taken back"] : t["There is nothing to take back"]);
        return Redirect($"/coach/clients/{id}/import/{importId}");
    }
}
