using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Measuring;

/// <summary>Takes a value away and puts it back.</summary>
public sealed class EntryRemovalModel(PulseForgeDb db, Measurements measurements, IClock clock, IStringLocalizer<CoachTexts> t) : MeasuringPage(db, clock)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/measurements");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { } found) return NotFound();
        await measurements.RemoveAsync(found.Entry, cancel);
        this.Say(t["Value removed"], $"{Path}/{entryId}/removal?handler=Undo");
        return Redirect($"{Path}?metric={found.Metric.Key}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { } found) return NotFound();
        await measurements.RestoreAsync(found.Entry, cancel);
        this.Say(t["The value is back"]);
        return Redirect($"{Path}?metric={found.Metric.Key}");
    }
}
