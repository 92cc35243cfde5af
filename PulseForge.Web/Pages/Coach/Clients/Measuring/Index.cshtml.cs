using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Measuring;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Measuring;

/// <summary>Everything that is measured of a client, and several values of a day that the coach writes down at once.</summary>
public sealed class IndexModel(PulseForgeDb db, MeasureDesk desk, Measurements measurements, Celebrations celebrations, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : MeasuringPage(db, clock)
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    public MeasureForm Form { get; private set; } = null!;

    public MeasuresView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? metric, string? range, int? p, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Input, Form) = (DayInput.Of(Today), await desk.BlankAsync(Client, cancel));
        await ShowAsync(metric, range, p, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var on = Input.Read(this, Today);
        Form = await desk.ReadAsync(await desk.BlankAsync(Client, cancel), Client, on, DayInput.Typed(Request), null, cancel);
        if (!ModelState.IsValid || !Form.IsClean)
        {
            await ShowAsync(null, null, null, cancel);
            return Again();
        }
        var entries = await measurements.EnterAsync(id, on!.Value, Form.Values, cancel);
        await celebrations.CatchUpAsync(Client.Id, cancel);
        this.Say(entries.Count == 1 ? t["Saved"] : t["{0} values saved", entries.Count], entries.Count == 1 ? $"{Path}/{entries[0].Id}/removal" : null);
        return Redirect(entries.Count == 1 ? $"{Path}?metric={Form.Values[0].Metric.Key}" : Path);
    }

    private async Task ShowAsync(string? metric, string? range, int? page, CancellationToken cancel)
    {
        View = await MeasuresView.OfAsync(Db, Client, Path, metric, range, page, Today, cancel);
        await readings.NoteAsync("client.read", Client.Id, cancel);
    }
}
