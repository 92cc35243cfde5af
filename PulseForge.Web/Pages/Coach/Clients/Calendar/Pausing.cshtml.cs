using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>When a client does not train: nobody is asked, nothing counts as missed, and what was planned stays out or comes afterwards.</summary>
public sealed class PausingModel(PulseForgeDb db, Pausing pausing, Planner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    /// <summary>How far back and ahead a pause lies.</summary>
    private static readonly Period Furthest = Period.FromYears(2);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Pause> Pauses { get; private set; } = [];

    public LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        Input.From = Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (!await ShowAsync(id, cancel)) return NotFound();
        var (from, until) = (Date(Input.From, "Input.From"), Date(Input.Until, "Input.Until"));
        if (until < from) ModelState.AddModelError("Input.Until", t["It ends on or after its first day."]);
        if (Input.Shifts && string.IsNullOrWhiteSpace(Input.Until)) ModelState.AddModelError("Input.Until", t["Say when it ends, so that it is known when the rest comes."]);
        if (ModelState.IsValid && Pauses.FirstOrDefault(p => p.From <= (until ?? LocalDate.MaxIsoValue) && (p.Until ?? LocalDate.MaxIsoValue) >= from) is { } other) ModelState.AddModelError("Input.From", t["There is a pause already that begins on {0:d MMM yyyy}.", other.From]);
        if (!ModelState.IsValid) return Again();
        var (pause, shifted) = await pausing.PauseAsync(Client, from!.Value, until, Input.Reason, Input.Shifts, cancel);
        await planner.PlanAsync(Client, shifted, cancel);
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(shifted.Count == 0 ? t["{0} pauses from {1:d MMM}", Client.Name, pause.From] : t["{0} pauses from {1:d MMM}. {2:N0} sessions come later.", Client.Name, pause.From, shifted.Count], $"/coach/clients/{id}/pauses/{pause.Id}/ending?handler=Undo");
        return Redirect($"/coach/clients/{id}/calendar");
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        Pauses = await Db.Pauses.AsNoTracking().Where(p => p.ClientId == id).OrderByDescending(p => p.From).Take(Paging.UsualSize).ToListAsync(cancel);
        return true;
    }

    private LocalDate? Date(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var date) && date > Today - Furthest && date < Today + Furthest) return date;
        ModelState.AddModelError(field, t["There is no such date within two years. Write it like {0}.", "2026-11-30"]);
        return null;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the first day.")]
        public string? From { get; set; }

        public string? Until { get; set; }

        [EnumDataType(typeof(PauseReason), ErrorMessage = "Choose a reason.")]
        public PauseReason Reason { get; set; } = PauseReason.Holiday;

        /// <summary>What is planned comes afterwards.</summary>
        public bool Shifts { get; set; }
    }
}
