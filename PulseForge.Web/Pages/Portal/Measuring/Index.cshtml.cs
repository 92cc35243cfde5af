using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Measuring;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Measuring;

/// <summary>Everything that is measured of the client: several values of a day at once, the course of each, and what formulas make of them.</summary>
public sealed class IndexModel(PulseForgeDb db, MeasureDesk desk, Measurements measurements, Celebrations celebrations, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    public const string Path = $"{Address}/measurements";

    [BindProperty]
    public DayInput Input { get; set; } = new();

    public MeasureForm Form { get; private set; } = null!;

    public MeasuresView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? metric, string? range, int? p, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Input, Form) = (DayInput.Of(Today), await desk.BlankAsync(Client, cancel));
        View = await MeasuresView.OfAsync(Db, Client, Path, metric, range, p, Today, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var on = Input.Read(this, Today);
        Form = await desk.ReadAsync(await desk.BlankAsync(Client, cancel), Client, on, DayInput.Typed(Request), null, cancel);
        if (!ModelState.IsValid || !Form.IsClean)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            View = await MeasuresView.OfAsync(Db, Client, Path, null, null, null, Today, cancel);
            return Page();
        }
        var entries = await measurements.EnterAsync(Client.Id, on!.Value, Form.Values, cancel);
        await celebrations.CatchUpAsync(Client.Id, cancel);
        this.Say(entries.Count == 1 ? t["Saved"] : t["{0} values saved", entries.Count], entries.Count == 1 ? $"{Path}/{entries[0].Id}/removal" : null);
        return Redirect(Form.Values.Count == 1 ? $"{Path}?metric={Form.Values[0].Metric.Key}" : Path);
    }
}
