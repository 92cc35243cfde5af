using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A client's lifts, records, weight and goal. The coach may weigh them in.</summary>
public sealed class ProgressModel(PulseForgeDb db, BodyWeights weights, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    [BindProperty]
    public WeighingInput Input { get; set; } = new();

    public ProgressView View { get; private set; } = null!;

    private LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, Guid? lift, string? range, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = WeighingInput.New(Today);
        await ShowAsync(p, lift, range, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var (kg, on) = Input.Read(this, Client.Units.Mass(), Today);
        if (!ModelState.IsValid)
        {
            await ShowAsync(null, null, null, cancel);
            return Again();
        }
        var entry = await weights.EnterAsync(id, on, kg, cancel);
        this.Say(t["Weighing added"], $"/coach/clients/{id}/progress/weighings/{entry.Id}/removal");
        return Redirect($"/coach/clients/{id}/progress");
    }

    private async Task ShowAsync(int? page, Guid? lift, string? range, CancellationToken cancel)
    {
        View = await ProgressView.OfAsync(Db, Client, $"/coach/clients/{Client.Id}/progress", page, lift, range, clock.GetCurrentInstant(), cancel);
        await readings.NoteAsync("client.read", Client.Id, cancel);
    }
}
