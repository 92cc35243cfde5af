using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Measuring;

/// <summary>Takes a value away and puts it back.</summary>
public sealed class EntryRemovalModel(PulseForgeDb db, Measurements measurements, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    public IActionResult OnGet() => Redirect(IndexModel.Path);

    public async Task<IActionResult> OnPostAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { } found) return NotFound();
        await measurements.RemoveAsync(found.Entry, cancel);
        this.Say(t["Value removed"], $"{IndexModel.Path}/{entryId}/removal?handler=Undo");
        return Redirect($"{IndexModel.Path}?metric={found.Metric.Key}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { } found) return NotFound();
        await measurements.RestoreAsync(found.Entry, cancel);
        this.Say(t["The value is back"]);
        return Redirect($"{IndexModel.Path}?metric={found.Metric.Key}");
    }
}
