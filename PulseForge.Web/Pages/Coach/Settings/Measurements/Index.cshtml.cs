using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.Measurements;

/// <summary>What the business measures: what comes along, and its own.</summary>
public sealed class IndexModel(PulseForgeDb db, MetricCatalogue catalogue, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public OwnInput Input { get; set; } = new();

    public IReadOnlyList<MetricDefinition> Standard { get; private set; } = [];

    public IReadOnlyList<MetricDefinition> Own { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (min, max) = Input.Read(this);
        if (string.IsNullOrWhiteSpace(Input.Unit)) this.Refuse("Input.Unit", new Sentence("Say what it is measured in."));
        if (!await catalogue.HasRoomAsync(cancel)) this.Refuse("Input.Name", new Sentence("A business has at most {0} measurements of its own. Archive one first.", MetricDefinition.MostOfOwn));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(cancel);
            return Page();
        }
        db.Add(MetricDefinition.Custom(Input.Name!, Input.Unit!, min, max, Input.IsAsked, db.Actor.UserId, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(cancel);
        this.Say(t["Measurement added"]);
        return RedirectToPage();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var all = await ClientMetrics.DefinitionsAsync(db, cancel);
        Standard = [.. all.Where(m => m.Kind != MetricKind.Custom)];
        Own = [.. all.Where(m => m.Kind == MetricKind.Custom).OrderBy(m => m.ArchivedAt is not null)];
    }
}
