using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.Measurements;

/// <summary>Name and range of one of the business's own measurements.</summary>
public sealed class DetailsModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public OwnInput Input { get; set; } = new();

    public MetricDefinition Metric { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = OwnInput.Of(Metric);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var (min, max) = Input.Read(this);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Metric.Change(Input.Name!, min, max, Input.IsAsked);
        await db.SaveChangesAsync(cancel);
        this.Say(t["Measurement changed"]);
        return Redirect("/coach/settings/measurements");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.MetricDefinitions.SingleOrDefaultAsync(m => m.Id == id && m.Kind == MetricKind.Custom, cancel) is not { } found) return false;
        Metric = found;
        return true;
    }
}
