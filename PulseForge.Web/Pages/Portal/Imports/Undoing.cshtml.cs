using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Imports;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Imports;

/// <summary>Takes a whole import back.</summary>
public sealed class UndoingModel(PulseForgeDb db, ImportDesk desk, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    public IActionResult OnGet(Guid importId) => Redirect($"{IndexModel.Own}/{importId}");

    public async Task<IActionResult> OnPostAsync(Guid importId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await desk.UndoAsync(Client, importId, cancel) is not { } isUndone) return NotFound();
        this.Say(isUndone ? t["The import is taken back"] : t["There is nothing to take back"]);
        return Redirect($"{IndexModel.Own}/{importId}");
    }
}
