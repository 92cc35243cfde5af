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

/// <summary>A value that was typed wrong.</summary>
public sealed class EntryModel(PulseForgeDb db, MeasureDesk desk, Measurements measurements, Celebrations celebrations, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    public MeasureForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { Entry: { DeletedAt: null } entry, Metric: var metric }) return NotFound();
        (Input, Form) = (DayInput.Of(entry.On), MeasureDesk.Of(entry, metric, Client));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await measurements.FindAsync(Client.Id, entryId, cancel) is not { Entry: { DeletedAt: null } entry, Metric: var metric }) return NotFound();
        var on = Input.Read(this, Today);
        Form = await desk.ReadAsync(MeasureDesk.Of(entry, metric, Client), Client, on, DayInput.Typed(Request), entryId, cancel);
        if (!ModelState.IsValid || !Form.IsClean)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await measurements.CorrectAsync(entry, metric, on!.Value, Form.Values[0].Value, cancel);
        await celebrations.CatchUpAsync(Client.Id, cancel);
        this.Say(t["Value corrected"]);
        return Redirect($"{IndexModel.Path}?metric={metric.Key}");
    }
}
