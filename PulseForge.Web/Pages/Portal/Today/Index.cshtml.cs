using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Portal.Today;

/// <summary>What the client trains now: today's session in one tap, the week around it, what comes next.</summary>
public sealed class IndexModel(PulseForgeDb db, IClock clock) : PageModel
{
    /// <summary>As many sessions lie on the phone.</summary>
    private const int Kept = 4;

    public Guid ClientId { get; private set; }

    public string FirstName { get; private set; } = "";

    public LocalDate Now { get; private set; }

    public IReadOnlyList<PlannedSession> Sessions { get; private set; } = [];

    /// <summary>Today's, else one begun and not finished, else the next.</summary>
    public PlannedSession? Main => Sessions.FirstOrDefault(s => s.Date == Now && s.Status == SessionStatus.Planned)
        ?? Sessions.FirstOrDefault(s => s.StateOn(Now) == SessionState.Part && s.Date >= Now.PlusDays(-2)) ?? Sessions.FirstOrDefault(s => s.Date == Now) ?? Sessions.FirstOrDefault(s => s.Date > Now && s.Status == SessionStatus.Planned);

    /// <summary>What is to be trained next, without a connection if need be: today's, what was begun, the next ones.</summary>
    public IEnumerable<PlannedSession> ToKeep => Sessions.Where(s => s == Main || s.Date >= Now && s.Status == SessionStatus.Planned).OrderBy(s => s != Main).ThenBy(s => s.Date).Take(Kept);

    /// <summary>Check-ins that wait for an answer.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; private set; } = [];

    public IEnumerable<PlannedSession> Missed => Sessions.Where(s => s.Date < Now && s.Date >= Now.PlusDays(-6) && s.StateOn(Now) == SessionState.Missed);

    /// <summary>What is planned this week; what a client trains besides stands on its day.</summary>
    public IEnumerable<PlannedSession> ThisWeek => Sessions.Where(s => !s.IsUnplanned && s.Date >= Monday && s.Date <= Monday.PlusDays(6));

    public LocalDate Monday => Now.PlusDays(1 - (int)Now.DayOfWeek);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Clients.VisibleTo(db.Actor, db).Select(c => new { c.Id, c.Name, c.TimeZone }).SingleOrDefaultAsync(cancel) is not { } client) return NotFound();
        ClientId = client.Id;
        FirstName = client.Name.Split(' ')[0];
        Now = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        Sessions = await db.PlanOfAsync(client.Id, Now.PlusDays(-13), Now.PlusDays(21), cancel);
        CheckIns = await db.CheckIns.AsNoTracking().Open(clock.GetCurrentInstant()).Where(c => c.ClientId == client.Id && c.AnsweredAt == null).OrderBy(c => c.Date).ToListAsync(cancel);
        return Page();
    }
}
