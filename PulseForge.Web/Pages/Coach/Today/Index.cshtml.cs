using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Audit;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Today;

/// <summary>The coach's day: who needs them and why, today's sessions, what was finished or missed lately. A new coach sees the way to the first session.</summary>
public sealed class IndexModel(TodayBoard board, ReadingLog readings, ActorAccessor actor, TenantAccessor tenant, IClock clock) : PageModel
{
    private const int Usual = 12;

    /// <summary>Without a limit, for who asks for it.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public Day Day { get; private set; } = null!;

    public int Most => All ? int.MaxValue : Usual;

    /// <summary>Where the business is; each session is by its client's own day.</summary>
    public LocalDate Date => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(tenant.Required.TimeZone));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Redirect("/coach");
        Day = await board.OfAsync(actor.Current, cancel);
        await readings.NoteAsync("client.read", [.. Day.Flags.Take(Most).Select(f => f.ClientId)], cancel);
        return Page();
    }
}
