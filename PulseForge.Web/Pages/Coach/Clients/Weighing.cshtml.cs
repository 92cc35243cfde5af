using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A client's weighing that was typed wrong.</summary>
public sealed class WeighingModel(PulseForgeDb db, BodyWeights weights, Measurements measurements, Celebrations celebrations, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    [BindProperty]
    public WeighingInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await weights.FindAsync(id, entryId, cancel) is not { DeletedAt: null } entry) return NotFound();
        Input = WeighingInput.Of(entry, Client.Units.Mass());
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await weights.FindAsync(id, entryId, cancel) is not { DeletedAt: null } entry) return NotFound();
        var (kg, on) = await Input.ReadAsync(this, measurements, Client, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone)), cancel, entryId);
        if (!ModelState.IsValid) return Again();
        await weights.CorrectAsync(entry, on, kg, cancel);
        await Db.SaveChangesAsync(cancel);
        await celebrations.CatchUpAsync(Client.Id, cancel);
        this.Say(t["Weighing corrected"]);
        return Redirect($"/coach/clients/{id}/progress");
    }
}
