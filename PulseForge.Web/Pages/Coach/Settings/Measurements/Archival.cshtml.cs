using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Measuring;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.Measurements;

/// <summary>A metric is measured no more, or again. What was measured stays.</summary>
public sealed class ArchivalModel(MetricCatalogue catalogue, IStringLocalizer<CoachTexts> t) : PageModel
{
    private const string List = "/coach/settings/measurements";

    public IActionResult OnGet() => Redirect(List);

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(key, cancel) is not { } metric) return NotFound();
        if (await catalogue.ArchiveAsync(metric, cancel)) this.Say(t["{0} archived", t.Say(metric)], $"{List}/{metric.Key}/archival?handler=Undo");
        else this.Say(t["{0} can’t be archived.", t.Say(metric)], isBad: true);
        return Redirect(List);
    }

    public async Task<IActionResult> OnPostUndoAsync(string key, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(key, cancel) is not { } metric) return NotFound();
        if (await catalogue.RestoreAsync(metric, cancel)) this.Say(t["{0} is measured again", t.Say(metric)]);
        return Redirect(List);
    }
}
