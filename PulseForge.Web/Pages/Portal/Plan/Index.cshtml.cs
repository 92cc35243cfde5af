using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Portal.Plan;

/// <summary>Four weeks of the client's plan at a time, back and forth.</summary>
public sealed class IndexModel(PulseForgeDb db, IClock clock) : PageModel
{
    private const int Weeks = 4;
    private const int MostPages = 52;

    public LocalDate Now { get; private set; }

    public LocalDate From { get; private set; }

    public int Offset { get; private set; }

    public ILookup<LocalDate, PlannedSession> ByWeek { get; private set; } = null!;

    /// <param name="page">Four weeks each: 0 begins this week, −1 the four weeks before.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] int page, CancellationToken cancel)
    {
        if (await db.Clients.VisibleTo(db.Actor, db).Select(c => new { c.Id, c.TimeZone }).SingleOrDefaultAsync(cancel) is not { } client) return NotFound();
        Now = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        Offset = Math.Clamp(page, -MostPages, MostPages);
        From = Now.PlusDays(1 - (int)Now.DayOfWeek).PlusWeeks(Offset * Weeks);
        var sessions = await db.PlanOfAsync(client.Id, From, From.PlusWeeks(Weeks).PlusDays(-1), cancel);
        ByWeek = sessions.ToLookup(s => s.Date.PlusDays(1 - (int)s.Date.DayOfWeek));
        return Page();
    }
}
