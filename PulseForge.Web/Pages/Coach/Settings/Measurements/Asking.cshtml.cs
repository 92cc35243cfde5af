using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Measuring;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.Measurements;

/// <summary>Whether clients find a field for a metric.</summary>
public sealed class AskingModel(MetricCatalogue catalogue, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public bool IsAsked { get; set; }

    public IActionResult OnGet() => Redirect("/coach/settings/measurements");

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(key, cancel) is not { } metric) return NotFound();
        if (!await catalogue.AskAsync(metric, IsAsked, cancel)) this.Say(t["Somebody else changed it at the same moment. Look at it again."], isBad: true);
        else this.Say(IsAsked ? t["Clients are asked for {0} now", t.Say(metric)] : t["Clients are not asked for {0} any more", t.Say(metric)]);
        return Redirect("/coach/settings/measurements");
    }
}
