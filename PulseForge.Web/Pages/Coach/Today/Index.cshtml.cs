using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Today;

/// <summary>The coach's day: today's sessions, what was finished, who has not come yet. A new coach sees the way to the first session.</summary>
public sealed class IndexModel(TodayBoard board, ActorAccessor actor, TenantAccessor tenant, IClock clock) : PageModel
{
    public Day Day { get; private set; } = null!;

    /// <summary>Where the business is; each session is by its client's own day.</summary>
    public LocalDate Date => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(tenant.Required.TimeZone));

    public async Task OnGetAsync(CancellationToken cancel) => Day = await board.OfAsync(actor.Current, cancel);
}
